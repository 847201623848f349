// Who vouches for a line of the ledger: Ed25519 keys (RFC 8032). The secret half lies outside of
// the publication, sealed with a passphrase; the public halves are listed beside the ledger.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "archive/ledger.h"
#include "diag/diagnostics.h"

namespace kanyin {

/// A key that can sign.
struct SigningKey {
  std::string name;
  std::string public_key;  // base64
  std::string secret;      // 64 bytes
};

/// A new key of this name. Nothing comes back if the library cannot get randomness.
std::optional<SigningKey> new_signing_key(std::string name);

/// The text of a key file, which only the passphrase opens (Argon2id, XSalsa20-Poly1305). Nothing
/// comes back if the memory for that is not to be had.
std::optional<std::string> write_signing_key(const SigningKey& key, std::string_view passphrase);

/// Nothing comes back only if an error has been reported: another passphrase, no key file.
std::optional<SigningKey> read_signing_key(std::string_view text, std::string_view passphrase,
                                           std::string_view path, Diagnostics& diags);

/// ` key=… signature=…` for a line of the ledger.
std::string signature_of(std::string_view line, const SigningKey& key);

/// True if this public key has signed this line.
bool is_signature(std::string_view line, std::string_view signature, std::string_view public_key);

/// Public keys by name.
using PublicKeys = std::map<std::string, std::string, std::less<>>;

PublicKeys read_public_keys(std::string_view text);
std::string write_public_keys(const PublicKeys& keys);

/// Checks every signature of a ledger, and that no line goes without one after the first that has.
void verify_signatures(const Ledger& ledger, const PublicKeys& keys, Diagnostics& diags);

}  // namespace kanyin
