#include "yaml/parse.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "yaml/broken_yaml.h"
#include "yaml/faults.h"
#include "yaml/fold_lines.h"
#include "yaml/plain_yaml.h"
#include "yaml/trace_scalar.h"

namespace kanyin {

namespace {

constexpr std::size_t deepest_level = 64;

/// Aliases may copy this many bytes in one text. A file of nine lines can ask for thousands of
/// millions.
constexpr std::size_t alias_budget = std::size_t{1} << 20;

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

YamlNode node_of(YamlKind kind, Span span) {
  YamlNode node;
  node.kind = kind;
  node.span = span;
  return node;
}

std::size_t bytes_in(const YamlNode& node) {
  std::size_t bytes =
      sizeof(YamlNode) + node.text.size() + node.pieces.size() * sizeof(ScalarPiece);
  for (const YamlNode& item : node.items) bytes += bytes_in(item);
  for (const YamlEntry& entry : node.entries) bytes += bytes_in(entry.key) + bytes_in(entry.value);
  return bytes;
}

/// Builds the tree from the events of one document.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(Span part, const SourceMap& sources, Diagnostics& diags)
      : part_(part),
        sources_(sources),
        source_(sources.text(part.source).substr(0, part.end)),
        diags_(diags) {
    root_.span = span(part.begin, part.begin);
  }

  /// False if an error has been reported.
  bool is_sound() const { return sound_; }

  YamlNode take_root() { return std::move(root_); }

  /// The end of what has been read so far.
  std::size_t last_end() const { return last_end_; }

  /// Where the innermost open bracket stands, if there is one.
  std::optional<std::size_t> open_bracket() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
      if (frame->flow) return frame->node.span.begin;
    }
    return std::nullopt;
  }

  std::size_t position(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.pos < 0) return part_.begin;
    return std::min<std::size_t>(part_.begin + static_cast<std::size_t>(mark.pos), part_.end);
  }

  void report_depth(std::size_t at) {
    fail(fault::yaml_too_deep, at, std::min(at + 1, source_.size()),
         {std::to_string(deepest_level)});
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (stopped_) return;
    add(node_of(YamlKind::null, null_span(position(mark))), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (stopped_) return;
    const std::size_t begin = position(mark);
    std::size_t end = begin;
    while (end < source_.size() && !is_space(source_[end]) &&
           std::string_view(",[]{}").find(source_[end]) == std::string_view::npos) {
      ++end;
    }
    const auto found = anchored_.find(anchor);
    copied_ += found == anchored_.end() ? alias_budget + 1 : bytes_in(found->second);
    if (copied_ > alias_budget) {
      fail(fault::too_many_aliases, begin, end);
      return;
    }
    YamlNode copy = found->second;
    copy.span = span(begin, end);
    add(std::move(copy), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    if (stopped_) return;
    const std::size_t begin = after_properties(position(mark));
    const char first = begin < source_.size() ? source_[begin] : ' ';
    const char quote = first == '"' || first == '\'' ? first : '\0';
    const bool block = first == '|' || first == '>';
    std::size_t content = begin;
    if (quote != 0) content = begin + 1;
    if (block) content = std::min(source_.find('\n', begin), source_.size() - 1) + 1;
    Trace trace = trace_scalar(source_, content, value, quote);
    if (!trace.closed) {
      fail(fault::unclosed_quote, begin, begin + 1, {std::string(1, quote)});
      return;
    }
    const bool is_key = awaits_key();
    YamlNode scalar = node_of(YamlKind::scalar, span(begin, trace.end));
    scalar.text = value;
    scalar.quoted = quote != 0 || block;
    scalar.pieces = std::move(trace.pieces);
    close_folds(scalar.text, scalar.pieces, source_);
    add(std::move(scalar), anchor);
    if (is_key) check_colon();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(YamlKind::sequence, mark, anchor, style);
  }
  void OnSequenceEnd() override { close(']'); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(YamlKind::map, mark, anchor, style);
  }
  void OnMapEnd() override {
    if (stopped_) return;
    report_duplicates(frames_.back().node);
    close('}');
  }

 private:
  struct Frame {
    YamlNode node;
    std::optional<YamlNode> key;  // waits for its value
    YAML::anchor_t anchor = 0;
    bool flow = false;
  };

  Span span(std::size_t begin, std::size_t end) const {
    return {part_.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void fail(const Fault& fault, std::size_t begin, std::size_t end,
            std::vector<std::string> arguments = {}) {
    diags_.report(fault, span(begin, end), std::move(arguments));
    stopped_ = true;
    sound_ = false;
  }

  bool awaits_key() const {
    return !frames_.empty() && frames_.back().node.kind == YamlKind::map && !frames_.back().key;
  }

  /// yaml-cpp puts the mark of a node before its anchor and its tag.
  std::size_t after_properties(std::size_t at) const {
    while (at < source_.size() && (source_[at] == '&' || source_[at] == '!')) {
      while (at < source_.size() && !is_space(source_[at])) ++at;
      while (at < source_.size() && is_space(source_[at])) ++at;
    }
    return at;
  }

  /// yaml-cpp puts the mark of a value that is not written at whatever comes next.
  Span null_span(std::size_t mark) const {
    if (frames_.empty()) return span(mark, mark);
    const Frame& frame = frames_.back();
    if (frame.key) {
      const std::size_t key_end = frame.key->span.end;
      const std::string_view between =
          mark > key_end ? source_.substr(key_end, mark - key_end) : std::string_view();
      if (between.size() > 1 && between.find('\n') == between.npos) {
        const std::size_t length = source_.substr(mark, 1) == "~" ? 1 : 4;
        return span(mark, std::min(mark + length, source_.size()));
      }
      const std::size_t colon = std::min(key_end + 1, source_.size());
      return span(colon, colon);
    }
    while (mark > part_.begin && is_space(source_[mark - 1])) --mark;
    return span(mark, mark);
  }

  void open(YamlKind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    if (stopped_) return;
    const std::size_t begin = position(mark);
    if (frames_.size() >= deepest_level) {
      report_depth(begin);
      return;
    }
    last_end_ = begin;
    const bool flow = style == YAML::EmitterStyle::Flow;
    frames_.push_back({.node = node_of(kind, span(begin, begin)),
                       .key = std::nullopt,
                       .anchor = anchor,
                       .flow = flow});
  }

  void close(char bracket) {
    if (stopped_) return;
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    std::size_t end = std::max<std::size_t>(last_end_, frame.node.span.begin);
    if (frame.flow) {
      while (end < source_.size() && source_[end] != bracket) {
        end = source_[end] == '#' ? std::min(source_.find('\n', end), source_.size()) : end + 1;
      }
      end = std::min(end + 1, source_.size());
      if (frame.node.kind == YamlKind::sequence) check_comma(frame.node);
    }
    frame.node.span.end = static_cast<std::uint32_t>(end);
    add(std::move(frame.node), frame.anchor);
  }

  void add(YamlNode node, YAML::anchor_t anchor) {
    last_end_ = std::max<std::size_t>(last_end_, node.span.end);
    if (anchor != 0) anchored_.insert_or_assign(anchor, node);
    if (frames_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.kind == YamlKind::sequence) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
      frame.key = std::move(node);
    } else {
      frame.node.entries.push_back({std::move(*frame.key), std::move(node)});
      frame.key.reset();
    }
  }

  /// yaml-cpp takes a last line `number:3` for a key without a value.
  void check_colon() {
    const Frame& frame = frames_.back();
    const YamlNode& key = *frame.key;
    if (frame.flow || key.quoted) return;
    std::size_t next = key.span.end;
    while (next < source_.size() && is_space(source_[next])) ++next;
    if (next < source_.size() && source_[next] == ':') return;
    if (!report_wrong_colon(key.text, key.span, diags_)) {
      diags_.report(fault::key_without_colon, key.span, {key.text});
    }
    sound_ = false;
  }

  void report_duplicates(const YamlNode& map) {
    std::vector<const YamlNode*> keys;
    for (const YamlEntry& entry : map.entries) {
      if (entry.key.kind == YamlKind::scalar) keys.push_back(&entry.key);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const YamlNode* a, const YamlNode* b) { return a->text < b->text; });
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i]->text != keys[i - 1]->text) continue;
      const Place first = sources_.place(part_.source, keys[i - 1]->span.begin);
      diags_.report(fault::duplicate_key, keys[i]->span,
                    {keys[i]->text, std::to_string(first.line)});
    }
  }

  /// `[甲，乙]` is a list of one: the full-width comma divides nothing.
  void check_comma(const YamlNode& list) {
    constexpr std::string_view comma = "，";
    if (list.items.size() != 1) return;
    const YamlNode& item = list.items.front();
    if (item.kind != YamlKind::scalar || item.quoted) return;
    const std::string_view written =
        source_.substr(item.span.begin, item.span.end - item.span.begin);
    const std::size_t at = written.find(comma);
    if (at == written.npos) return;
    std::string fix = "[" + std::string(written) + "]";
    for (std::size_t found = 0; (found = fix.find(comma, found)) != fix.npos;) {
      fix.replace(found, comma.size(), ", ");
    }
    const std::size_t begin = item.span.begin + at;
    diags_.report(fault::full_width_comma, span(begin, begin + comma.size())).fix = std::move(fix);
  }

  Span part_;
  const SourceMap& sources_;
  std::string_view source_;  // up to the end of the part
  Diagnostics& diags_;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, YamlNode> anchored_;
  YamlNode root_;
  std::size_t copied_ = 0;
  std::size_t last_end_ = 0;
  bool stopped_ = false;  // what follows means nothing
  bool sound_ = true;
};

/// Reports what stands after the first document, if it is anything.
bool ends_here(YAML::Parser& parser, Span part, const SourceMap& sources, Diagnostics& diags) {
  TreeBuilder rest(part, sources, diags);
  if (!parser.HandleNextDocument(rest)) return true;
  if (!rest.is_sound()) return false;
  const YamlNode root = rest.take_root();
  if (root.kind == YamlKind::null) return true;
  const std::string_view before = sources.text(part.source).substr(0, root.span.begin);
  const std::size_t line_start = before.rfind('\n', before.empty() ? 0 : before.size() - 1);
  // yaml-cpp also begins a new document where a list and keys stand side by side.
  const std::size_t separator = before.rfind("---");
  const bool separated = separator != before.npos && separator >= part.begin &&
                         (line_start == before.npos || separator + 4 >= line_start);
  const Span place{part.source, root.span.begin, root.span.begin + 1};
  diags.report(separated ? fault::several_documents : fault::yaml_syntax, place);
  return false;
}

}  // namespace

std::uint32_t source_position(std::span<const ScalarPiece> pieces, std::size_t text_position) {
  const auto after = std::upper_bound(
      pieces.begin(), pieces.end(), text_position,
      [](std::size_t position, const ScalarPiece& piece) { return position < piece.text_begin; });
  if (after == pieces.begin()) return 0;
  const ScalarPiece& piece = *(after - 1);
  return piece.source_begin + static_cast<std::uint32_t>(text_position) - piece.text_begin;
}

Span source_span(const YamlNode& scalar, std::size_t begin, std::size_t end) {
  const auto inside = [&scalar](std::size_t position) {
    return std::clamp(source_position(scalar.pieces, position), scalar.span.begin, scalar.span.end);
  };
  const std::uint32_t from = inside(begin);
  // The byte after the last one may belong to a piece far away.
  const std::uint32_t to = end > begin ? inside(end - 1) + 1 : from;
  return {scalar.span.source, from, std::max(from, std::min(to, scalar.span.end))};
}

namespace {

/// Lines without a sound colon are one folded text to YAML. Each is told; false if none is of the
/// kind.
bool report_wrong_colons(Span folded, const SourceMap& sources, Diagnostics& diags) {
  const std::string_view lines = sources.text(folded);
  bool found = false;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const Span line{folded.source, folded.begin + static_cast<std::uint32_t>(begin),
                    folded.begin + static_cast<std::uint32_t>(end)};
    found = report_wrong_colon(sources.text(line), line, diags) || found;
    begin = end + 1;
  }
  return found;
}

}  // namespace

std::optional<YamlNode> parse_yaml(Span text, const SourceMap& sources, Diagnostics& diags) {
  if (std::optional<YamlNode> plain = read_plain_yaml(text, sources)) return plain;
  return parse_yaml_in_full(text, sources, diags);
}

std::optional<YamlNode> parse_yaml_in_full(Span text, const SourceMap& sources,
                                           Diagnostics& diags) {
  TreeBuilder builder(text, sources, diags);
  BrokenYaml broken{.part = text};
  try {
    std::istringstream stream{std::string(sources.text(text))};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (!builder.is_sound() || !ends_here(parser, text, sources, diags)) return std::nullopt;
    std::optional<YamlNode> root = builder.take_root();
    if (root && root->kind == YamlKind::scalar && !root->quoted &&
        sources.text(root->span).find('\n') != std::string_view::npos &&
        report_wrong_colons(root->span, sources, diags)) {
      return std::nullopt;
    }
    return root;
  } catch (const YAML::DeepRecursion& error) {
    if (builder.is_sound()) builder.report_depth(builder.position(error.mark));
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    broken.message = error.msg;
    broken.position = builder.position(error.mark);
  } catch (const std::exception& error) {
    broken.message = error.what();
    broken.position = text.begin;
  }
  if (!builder.is_sound()) return std::nullopt;
  broken.last_end = builder.last_end();
  broken.open_bracket = builder.open_bracket();
  report_broken_yaml(broken, sources, diags);
  return std::nullopt;
}

}  // namespace kanyin
