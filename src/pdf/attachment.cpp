#include "pdf/attachment.h"

#include "pdf/syntax.h"

namespace kanyin {

namespace {

constexpr std::string_view file_name = "issue.json";

}  // namespace

ObjectId add_attachment(std::string_view json, Objects& objects) {
  const ObjectId file =
      objects.add_stream("/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size " +
                             std::to_string(json.size()) + ">>",
                         json, Packing::deflate);
  return objects.add("/Type /Filespec /F " + byte_string(file_name) + " /UF " +
                     text_string(file_name) + " /AFRelationship /Source /Desc " +
                     text_string("本期内容的数据") + " /EF <</F " + reference(file) + " /UF " +
                     reference(file) + ">>");
}

std::string attachment_entry(ObjectId attachment) { return " /AF [" + reference(attachment) + "]"; }

std::string attachment_name(ObjectId attachment) {
  return " /EmbeddedFiles <</Names [" + byte_string(file_name) + " " + reference(attachment) +
         "]>>";
}

}  // namespace kanyin
