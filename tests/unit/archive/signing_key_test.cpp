#include "archive/signing_key.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

LedgerEntry entry(const std::string& text, const SigningKey* key) {
  LedgerEntry result;
  result.line = 2;
  result.unsigned_text = text;
  if (key == nullptr) return result;
  const std::string mark = signature_of(text, *key);
  const std::size_t at = mark.find(" signature=");
  result.key = key->name;
  result.signature = mark.substr(at + 11);
  return result;
}

std::string codes(const Diagnostics& diags) {
  std::string words;
  for (const Diagnostic& each : diags.all()) words += std::string(each.fault->code) + " ";
  return words;
}

std::string verified(const std::vector<LedgerEntry>& entries, const PublicKeys& keys) {
  Ledger ledger;
  ledger.entries = entries;
  Diagnostics diags;
  verify_signatures(ledger, keys, diags);
  return codes(diags);
}

class SigningKeyTest : public testing::Test {
 protected:
  SigningKey key_ = *new_signing_key("liang");
  PublicKeys keys_{{"liang", key_.public_key}};
};

TEST_F(SigningKeyTest, AKeyFileOpensWithItsPassphraseOnly) {
  const std::optional<std::string> text = write_signing_key(key_, "春风");
  ASSERT_TRUE(text);
  Diagnostics diags;

  const std::optional<SigningKey> right = read_signing_key(*text, "春风", "k", diags);
  const std::optional<SigningKey> wrong = read_signing_key(*text, "秋风", "k", diags);
  const std::optional<SigningKey> none = read_signing_key("notes", "春风", "k", diags);

  ASSERT_TRUE(right);
  EXPECT_EQ(right->secret, key_.secret);
  EXPECT_EQ(right->name, "liang");
  EXPECT_FALSE(wrong);
  EXPECT_FALSE(none);
  EXPECT_EQ(codes(diags), "A026 A025 ");
  EXPECT_EQ(text->find(key_.secret), std::string::npos);
}

TEST_F(SigningKeyTest, ALineThatWasSignedIsSound) {
  EXPECT_EQ(verified({entry("line", &key_)}, keys_), "");
}

TEST_F(SigningKeyTest, AnotherLineUnderTheSameSignatureIsNot) {
  LedgerEntry forged = entry("line", &key_);
  forged.unsigned_text = "lime";

  EXPECT_EQ(verified({forged}, keys_), "A023 ");
}

TEST_F(SigningKeyTest, AKeyThatNobodyListsIsTold) {
  EXPECT_EQ(verified({entry("line", &key_)}, {}), "A022 ");
}

TEST_F(SigningKeyTest, ALineWithoutASignatureAfterOneThatHasItIsTold) {
  EXPECT_EQ(
      verified({entry("first", nullptr), entry("line", &key_), entry("next", nullptr)}, keys_),
      "A024 ");
}

TEST_F(SigningKeyTest, PublicKeysAreReadBack) {
  EXPECT_EQ(read_public_keys(write_public_keys(keys_)), keys_);
  EXPECT_TRUE(read_public_keys("something else").empty());
}

}  // namespace
}  // namespace kanyin
