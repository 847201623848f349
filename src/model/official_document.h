// An official document (公文) as plain data: the elements that GB/T 9704-2012 names. What is empty
// is not printed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "model/date.h"
#include "model/text.h"

namespace kanyin {

/// 通用格式, 信函, 命令（令）, 纪要.
enum class DocumentFormat { general, letter, order, minutes };

/// The face that the colophon stands on: the last even one, or simply the last.
enum class ColophonFace { even, last };

/// Whether room is kept for seals (落款). Seals themselves are never drawn.
enum class Sealing { sealed, unsealed };

/// What the correction that this printing is has changed in the signature; what stood there before.
struct DocumentChanges {
  bool date = false;
  std::string date_before;
  bool signed_by = false;
  std::string signed_by_before;
};

struct OfficialDocument {
  DocumentFormat format = DocumentFormat::general;
  Text grid;                                  // name of a grid of the style; empty: the usual one
  std::optional<ColophonFace> colophon_face;  // nothing: as the template says
  std::vector<Text> organs;                   // 发文机关, the leading one first
  Text mark;                                  // 发文机关标志 in the editor's own words
  Text number;                                // 发文字号, 令号
  Text serial;                                // 份号, six digits
  Text secrecy;                               // 密级和保密期限
  Text urgency;                               // 紧急程度
  std::vector<Text> signers;                  // 签发人
  Text signer_post;                           // 职务 beside the stamp of a signer
  Article text;                               // 标题 and 正文
  Text to;                                    // 主送机关, without the colon
  std::vector<Text> present;                  // 出席
  std::vector<Text> absent;                   // 请假
  std::vector<Text> observers;                // 列席
  std::vector<Text> signed_by;                // 署名
  Sealing sealing = Sealing::sealed;
  Text note;                         // 附注, without the parentheses
  std::optional<Article> issued;     // 印发的文件
  std::vector<Article> attachments;  // 附件
  Text copy_to;                      // 抄送, without the full stop
  Text printed_by;                   // 印发机关
  std::optional<Date> printed_on;    // 印发日期
  DocumentChanges changes;
};

/// A document upwards (上行文) names who signed it for issue.
inline bool is_upward(const OfficialDocument& document) {
  return document.format != DocumentFormat::order && document.signer_post.empty() &&
         !document.signers.empty();
}

/// Signed by a person's stamp (签发人签名章) in place of a seal.
inline bool is_stamped(const OfficialDocument& document) {
  return !document.signers.empty() && !is_upward(document);
}

/// `general`, `letter`, `order` or `minutes`.
std::string_view format_name(DocumentFormat format);

/// 附件 without a number where there is only one, else 附件1 and so on; counted from 1. One that is
/// bound apart names the document: 江工〔2012〕6号附件1 (GB/T 9704-2012, 7.3.6).
std::string attachment_label(const OfficialDocument& document, std::size_t number);

}  // namespace kanyin
