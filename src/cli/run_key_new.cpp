#include "cli/run_key_new.h"

#include <filesystem>
#include <system_error>

#include "archive/archive_paths.h"
#include "archive/faults.h"
#include "archive/signing_key.h"
#include "press/find_publication.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

/// `~/.config/kanyin/<name>.key`: outside of every publication.
std::string key_path(const std::string& name, const Session& session) {
  std::string folder = variable(session.environment(), "XDG_CONFIG_HOME");
  if (folder.empty()) folder = join_path(variable(session.environment(), "HOME"), ".config");
  return join_path(folder, "kanyin/" + name + ".key");
}

/// Lists the public half beside the ledger, so that `verify` knows it.
void list_public_key(const std::string& root, const SigningKey& key, Session& session,
                     Diagnostics& diags) {
  const std::string path = join_path(root, in_archive(keys_name));
  PublicKeys keys = read_public_keys(DiskFiles(root).read(in_archive(keys_name)).bytes);
  keys.insert_or_assign(key.name, key.public_key);
  if (put_file(path, write_public_keys(keys), Existing::replace, diags)) session.written(path);
}

}  // namespace

std::string asked_passphrase(const Session& session) {
  std::string passphrase = variable(session.environment(), "KANYIN_PASSPHRASE");
  if (!passphrase.empty()) return passphrase;
  session.environment().messages.write(session.text({"口令：", "passphrase: "}));
  passphrase = session.environment().read_secret();
  session.environment().messages.write("\n");
  return passphrase;
}

ExitCode run_key_new(const KeyNewOptions& options, Session& session) {
  Diagnostics diags;
  Diagnostics nowhere;  // a key may be made before there is a publication
  const std::optional<std::string> root = find_publication(session.folder(), nowhere);
  if (!is_issue_name(options.name) || options.name.find('=') != std::string::npos) {
    diags.report(fault::bad_key_name, {}, {options.name});
    return conclude_without_sources(session, diags);
  }
  const std::string passphrase = asked_passphrase(session);
  const std::optional<SigningKey> key = new_signing_key(options.name);
  const std::optional<std::string> text =
      key && !passphrase.empty() ? write_signing_key(*key, passphrase) : std::nullopt;
  if (!text) {
    diags.report(fault::no_passphrase, {}, {});
    return conclude_without_sources(session, diags);
  }
  const std::string path = key_path(options.name, session);
  if (put_file(path, *text, Existing::keep, diags)) {
    std::error_code ignored;
    std::filesystem::permissions(path, std::filesystem::perms(0600), ignored);
    session.written(path);
    if (root) list_public_key(*root, *key, session, diags);
    session.say({"发布时加 --sign {0} 就签名。私钥和口令各自收好，丢了补不回来",
                 "publish with --sign {0} to sign; keep the key and the passphrase apart, neither "
                 "can be replaced"},
                {path});
  }
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
