// Publishing is killed, starved and raced; afterwards the archive must be what it was, or that with
// one revision more.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/run_program.h"
#include "support/sealed_archive.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

/// Thousands of flushes wait for no disk here.
std::filesystem::path memory_disk() {
  const std::filesystem::path shared = "/dev/shm";
  return ::access(shared.c_str(), W_OK) == 0 ? shared : std::filesystem::temp_directory_path();
}

/// Runs the sealing of the second issue with a fault at the call of this number.
ProgramResult seal_with_fault(const std::string& root, const std::string& fault, int at) {
  return run_program("ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" KANYIN_FAULT_SHIM
                     " KANYIN_FAULT=" +
                     fault + " KANYIN_FAULT_AT=" + std::to_string(at) + " " KANYIN_SEAL_ONCE " " +
                     root + " b 1 2 2>&1");
}

/// Empty if nothing but left-overs lies about.
std::string damage(const std::string& root) {
  std::string found;
  std::istringstream lines(verify_words(root));
  for (std::string line; std::getline(lines, line);) {
    const bool harmless = line.starts_with("A007") || line.starts_with("A017");
    if (!harmless) found += line + "\n";
  }
  return found;
}

std::string seal_b(const std::string& root) {
  return run_program(KANYIN_SEAL_ONCE " " + root + " b 1 2 2>&1").output;
}

/// After any fault: sound, the first issue still there, and the second can be published.
void expect_recovery(const std::string& root, const std::string& what) {
  EXPECT_EQ(damage(root), "") << what;
  const std::size_t events = count_events(root);
  ASSERT_GE(events, 1U) << what;
  ASSERT_LE(events, 2U) << what;
  if (events == 1) {
    const std::string said = seal_b(root);
    EXPECT_EQ(count_events(root), 2U) << what << "\n" << said;
  }
  EXPECT_EQ(seal_small(root, {.issue = "c", .number = 3}).find("A019"), std::string::npos) << what;
  EXPECT_EQ(count_events(root), 3U) << what;
  EXPECT_EQ(verify_words(root), "") << what;
}

class FaultTest : public testing::TestWithParam<const char*> {};

TEST_P(FaultTest, AtEveryCallThatTouchesTheArchive) {
  // What fails after the line is in the ledger does no harm; a run of those is the end.
  int finished = 0;
  int at = 1;
  for (; at < 500 && finished < 6; ++at) {
    const TemporaryFolder root(memory_disk());
    seal_small(root.path(), {.issue = "a"});
    const std::string before = file_text(root.path("content/archive/a/r1/manifest.txt"));
    const std::string ledger = file_text(root.path("content/archive/ledger.txt"));

    const ProgramResult result = seal_with_fault(root.path(), GetParam(), at);
    finished = result.exit_code == 0 ? finished + 1 : 0;

    const std::string what =
        std::string(GetParam()) + " at call " + std::to_string(at) + ": " + result.output;
    EXPECT_EQ(file_text(root.path("content/archive/a/r1/manifest.txt")), before) << what;
    EXPECT_TRUE(file_text(root.path("content/archive/ledger.txt")).starts_with(ledger)) << what;
    expect_recovery(root.path(), what);
    if (HasFailure()) break;
  }
  EXPECT_GT(at, 25);
}

INSTANTIATE_TEST_SUITE_P(Faults, FaultTest, testing::Values("kill", "torn", "full", "fail"),
                         [](const auto& fault) { return std::string(fault.param); });

TEST(InterruptedPublish, TheFirstIssueOfAllMayBeKilledToo) {
  for (int at = 1; at < 45; ++at) {
    const TemporaryFolder root(memory_disk());

    seal_with_fault(root.path(), "torn", at);

    EXPECT_EQ(damage(root.path()), "") << at;
    if (count_events(root.path()) == 0) seal_b(root.path());
    EXPECT_EQ(count_events(root.path()), 1U) << at;
    EXPECT_EQ(verify_words(root.path()), "") << at;
  }
}

TEST(InterruptedPublish, TwoHundredKillsAtRandomTimesLoseNothing) {
  const TemporaryFolder root(memory_disk());
  std::mt19937 random(20120229);
  std::size_t sealed = 0;
  for (int round = 1; round <= 200; ++round) {
    const std::string number = std::to_string(round);
    const pid_t child = ::fork();
    if (child == 0) {
      ::execl(KANYIN_SEAL_ONCE, KANYIN_SEAL_ONCE, root.path().c_str(), ("i" + number).c_str(), "1",
              number.c_str(), nullptr);
      ::_exit(127);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 12000));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);

    const std::size_t events = count_events(root.path());
    ASSERT_GE(events, sealed) << round;
    ASSERT_LE(events, sealed + 1) << round;
    ASSERT_EQ(damage(root.path()), "") << round;
    sealed = events;
  }
  EXPECT_EQ(seal_small(root.path(), {.issue = "last", .number = 201}).find("A019"),
            std::string::npos);
  EXPECT_EQ(verify_words(root.path()), "");
}

/// The one that is turned away tries again, as an editor would.
void seal_patiently(const std::string& root, const std::string& number) {
  const std::string command =
      KANYIN_SEAL_ONCE " " + root + " i" + number + " 1 " + number + " 2>&1";
  for (int attempt = 0; attempt < 1000; ++attempt) {
    if (run_program(command).exit_code == 0) return;
  }
}

TEST(InterruptedPublish, ManyPublishersAtOnceMakeOneSoundLedger) {
  const TemporaryFolder root(memory_disk());
  std::vector<std::thread> publishers;
  for (int i = 1; i <= 8; ++i) {
    publishers.emplace_back([&root, i] { seal_patiently(root.path(), std::to_string(i)); });
  }
  for (std::thread& publisher : publishers) publisher.join();

  EXPECT_EQ(count_events(root.path()), 8U);
  EXPECT_EQ(verify_words(root.path()), "");
}

}  // namespace
}  // namespace kanyin
