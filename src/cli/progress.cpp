#include "cli/progress.h"

#include <time.h>

#include <string>

namespace kanyin {

namespace {

constexpr long long patience_milliseconds = 500;
constexpr long long redraw_milliseconds = 100;
constexpr std::size_t bar_width = 30;

long long now_milliseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<long long>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}

}  // namespace

Progress::Progress(const Session& session, std::size_t total)
    : session_(session), total_(total), start_(now_milliseconds()) {}

Progress::~Progress() { clear(); }

void Progress::step() {
  ++done_;
  const Channel& channel = session_.environment().messages;
  if (!channel.is_terminal || session_.options().quiet || total_ < 2) return;
  const long long now = now_milliseconds();
  if (now - start_ < patience_milliseconds || now - last_shown_ < redraw_milliseconds) return;
  last_shown_ = now;
  const std::size_t filled = bar_width * done_ / total_;
  channel.write("\r[" + std::string(filled, '#') + std::string(bar_width - filled, ' ') + "] " +
                std::to_string(done_) + "/" + std::to_string(total_));
  shown_ = true;
}

void Progress::clear() {
  if (shown_) session_.environment().messages.write("\r\x1b[K");
  shown_ = false;
}

}  // namespace kanyin
