#include "press/issue_batch.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace kanyin {

namespace {

IssueResult result_of(const std::string& issue, const SourceMap& base, const IssueWork& work) {
  IssueResult result{.issue = issue, .files = {}, .diags = {}, .sources = SourceMap(base)};
  result.files = work(issue, result.sources, result.diags);
  return result;
}

/// Hands out issues to threads, and their results in order. No thread runs further ahead of the
/// handing over than `window_` issues.
class Batch {
 public:
  Batch(std::span<const std::string> issues, std::size_t window)
      : issues_(issues), window_(window) {}

  void run_worker(const SourceMap& base, const IssueWork& work) {
    std::unique_lock lock(mutex_);
    while (next_ < issues_.size()) {
      const std::size_t index = next_++;
      may_start_.wait(lock, [this, index] { return index < handed_ + window_; });
      lock.unlock();
      IssueResult result = result_of(issues_[index], base, work);
      lock.lock();
      done_.emplace(index, std::move(result));
      has_result_.notify_one();
    }
  }

  void hand_over(const IssueHandler& handle) {
    std::unique_lock lock(mutex_);
    while (handed_ < issues_.size()) {
      has_result_.wait(lock, [this] { return done_.contains(handed_); });
      {
        const std::map<std::size_t, IssueResult>::node_type node = done_.extract(handed_);
        lock.unlock();
        handle(node.mapped());
      }
      lock.lock();
      ++handed_;
      may_start_.notify_all();
    }
  }

 private:
  std::span<const std::string> issues_;
  std::size_t window_;
  std::mutex mutex_;
  std::condition_variable may_start_;
  std::condition_variable has_result_;
  std::map<std::size_t, IssueResult> done_;
  std::size_t next_ = 0;
  std::size_t handed_ = 0;
};

}  // namespace

void for_each_issue(std::span<const std::string> issues, unsigned thread_count,
                    const SourceMap& base, const IssueWork& work, const IssueHandler& handle) {
  if (thread_count == 0) thread_count = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t count = std::min<std::size_t>(thread_count, issues.size());
  if (count <= 1) {
    for (const std::string& issue : issues) handle(result_of(issue, base, work));
    return;
  }
  Batch batch(issues, 2 * count);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < count; ++i) {
    threads.emplace_back([&batch, &base, &work] { batch.run_worker(base, work); });
  }
  batch.hand_over(handle);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace kanyin
