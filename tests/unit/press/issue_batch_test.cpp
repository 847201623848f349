#include "press/issue_batch.h"

#include <gtest/gtest.h>

#include "press/faults.h"

namespace kanyin {
namespace {

/// The issues in the order of their results, with what was found in each.
std::string handed_over(unsigned thread_count) {
  std::vector<std::string> issues;
  issues.reserve(50);
  for (int i = 0; i < 50; ++i) issues.push_back(std::to_string(100 + i));
  const MemoryFiles files;
  SourceMap base(files);
  base.add("bulletin.yaml", "name: 江城");
  const IssueWork work = [](const std::string& issue, SourceMap& sources, Diagnostics& diags) {
    const SourceId id = sources.add(issue + ".md", "正文" + issue);
    diags.report(fault::folder_without_issue, sources.start(id), {issue});
    return std::vector<std::string>{issue + ".pdf"};
  };
  std::string order;
  for_each_issue(issues, thread_count, base, work, [&order](const IssueResult& result) {
    const Span span = result.diags.all().front().span;
    order += result.files.front() + std::string(result.sources.text(span.source)) + " ";
  });
  return order;
}

TEST(IssueBatch, ResultsComeInOrderWhateverTheNumberOfThreads) {
  const std::string alone = handed_over(1);

  EXPECT_TRUE(alone.starts_with("100.pdf正文100 101.pdf正文101 "));
  EXPECT_EQ(handed_over(2), alone);
  EXPECT_EQ(handed_over(7), alone);
  EXPECT_EQ(handed_over(200), alone);
}

}  // namespace
}  // namespace kanyin
