#include "archive/signing_key.h"

#include <algorithm>
#include <utility>

#include <sodium.h>

#include "archive/faults.h"

namespace kanyin {

namespace {

constexpr std::string_view key_head = "kanyin-key 1";
constexpr std::string_view list_head = "kanyin-keys 1";

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
  text.pop_back();
  return text;
}

/// Nothing if it is no base64 of just so many bytes.
std::optional<std::string> from_base64(std::string_view text, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t length = 0;
  const int result = sodium_base642bin(bytes_of(bytes), size, text.data(), text.size(), nullptr,
                                       &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
  if (result != 0 || length != size) return std::nullopt;
  return bytes;
}

/// The passphrase made slow to guess.
std::optional<std::string> stretched(std::string_view passphrase, const std::string& salt) {
  std::string key(crypto_secretbox_KEYBYTES, '\0');
  const int result =
      crypto_pwhash(bytes_of(key), key.size(), passphrase.data(), passphrase.size(),
                    bytes_of(std::string_view(salt)), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                    crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
  if (result != 0) return std::nullopt;
  return key;
}

/// `name value` lines below a head.
std::map<std::string, std::string, std::less<>> named_lines(std::string_view text) {
  std::map<std::string, std::string, std::less<>> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    const std::size_t space = line.find(' ');
    if (space == line.npos) continue;
    lines.emplace(line.substr(0, space), line.substr(space + 1));
  }
  return lines;
}

}  // namespace

std::optional<SigningKey> new_signing_key(std::string name) {
  if (sodium_init() < 0) return std::nullopt;
  std::string public_key(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_keypair(bytes_of(public_key), bytes_of(secret));
  return SigningKey{std::move(name), base64(public_key), std::move(secret)};
}

std::optional<std::string> write_signing_key(const SigningKey& key, std::string_view passphrase) {
  if (sodium_init() < 0) return std::nullopt;
  std::string salt(crypto_pwhash_SALTBYTES, '\0');
  std::string nonce(crypto_secretbox_NONCEBYTES, '\0');
  randombytes_buf(salt.data(), salt.size());
  randombytes_buf(nonce.data(), nonce.size());
  const std::optional<std::string> box_key = stretched(passphrase, salt);
  if (!box_key) return std::nullopt;
  std::string box(key.secret.size() + crypto_secretbox_MACBYTES, '\0');
  crypto_secretbox_easy(bytes_of(box), bytes_of(std::string_view(key.secret)), key.secret.size(),
                        bytes_of(std::string_view(nonce)), bytes_of(std::string_view(*box_key)));
  return std::string(key_head) + "\nname " + key.name + "\npublic " + key.public_key + "\nsalt " +
         base64(salt) + "\nnonce " + base64(nonce) + "\nsecret " + base64(box) + "\n";
}

std::optional<SigningKey> read_signing_key(std::string_view text, std::string_view passphrase,
                                           std::string_view path, Diagnostics& diags) {
  const std::map<std::string, std::string, std::less<>> lines = named_lines(text);
  const auto value = [&lines](std::string_view name, std::size_t size) {
    const auto found = lines.find(name);
    return found == lines.end() ? std::nullopt : from_base64(found->second, size);
  };
  const std::optional<std::string> salt = value("salt", crypto_pwhash_SALTBYTES);
  const std::optional<std::string> nonce = value("nonce", crypto_secretbox_NONCEBYTES);
  const std::optional<std::string> box =
      value("secret", crypto_sign_SECRETKEYBYTES + crypto_secretbox_MACBYTES);
  const bool is_key = text.starts_with(key_head) && salt && nonce && box &&
                      lines.contains("name") && lines.contains("public");
  if (!is_key || sodium_init() < 0) {
    diags.report(fault::not_a_key_file, {}, {std::string(path)});
    return std::nullopt;
  }
  const std::optional<std::string> box_key = stretched(passphrase, *salt);
  SigningKey key{lines.find("name")->second, lines.find("public")->second,
                 std::string(crypto_sign_SECRETKEYBYTES, '\0')};
  const bool opened =
      box_key && crypto_secretbox_open_easy(bytes_of(key.secret), bytes_of(std::string_view(*box)),
                                            box->size(), bytes_of(std::string_view(*nonce)),
                                            bytes_of(std::string_view(*box_key))) == 0;
  if (opened) return key;
  diags.report(fault::wrong_passphrase, {}, {std::string(path)});
  return std::nullopt;
}

std::string signature_of(std::string_view line, const SigningKey& key) {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(line), line.size(),
                       bytes_of(std::string_view(key.secret)));
  return " key=" + key.name + " signature=" + base64(signature);
}

bool is_signature(std::string_view line, std::string_view signature, std::string_view public_key) {
  const std::optional<std::string> mark = from_base64(signature, crypto_sign_BYTES);
  const std::optional<std::string> key = from_base64(public_key, crypto_sign_PUBLICKEYBYTES);
  return mark && key && sodium_init() >= 0 &&
         crypto_sign_verify_detached(bytes_of(std::string_view(*mark)), bytes_of(line), line.size(),
                                     bytes_of(std::string_view(*key))) == 0;
}

PublicKeys read_public_keys(std::string_view text) {
  if (!text.starts_with(list_head)) return {};
  text.remove_prefix(std::min(text.size(), list_head.size() + 1));
  return named_lines(text);
}

std::string write_public_keys(const PublicKeys& keys) {
  std::string text = std::string(list_head) + "\n";
  for (const auto& [name, key] : keys) {
    text.append(name).append(" ").append(key).append("\n");
  }
  return text;
}

void verify_signatures(const Ledger& ledger, const PublicKeys& keys, Diagnostics& diags) {
  bool any_signed = false;
  for (const LedgerEntry& entry : ledger.entries) {
    const std::string line = std::to_string(entry.line);
    if (entry.key.empty()) {
      if (any_signed) diags.report(fault::line_not_signed, entry.span, {line});
      continue;
    }
    any_signed = true;
    const auto key = keys.find(entry.key);
    if (key == keys.end()) {
      diags.report(fault::unknown_signer, entry.span, {line, entry.key});
    } else if (!is_signature(entry.unsigned_text, entry.signature, key->second)) {
      diags.report(fault::signature_wrong, entry.span, {line, entry.key});
    }
  }
}

}  // namespace kanyin
