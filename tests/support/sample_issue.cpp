#include "support/sample_issue.h"

#include <string_view>
#include <utility>

namespace kanyin {

namespace {

/// Roofs under an evening sky, 96 × 60 pixels.
constexpr std::string_view roofs_png_hex =
    "89504e470d0a1a0a0000000d49484452000000600000003c0803000000ae0a4f8600000012504c54"
    "45f6deb2f0c48ce2966878423a4a2c2efaf4e2acb76ad2000000984944415478daed95490a803010"
    "043b4ee6ff5f5610d76c3ac90842d72958b1eb18801042c82374c579de2da1ea5cf00ea8b60aa18f"
    "5b20bdc000032f0be18f8150df1f10d813793922508581766072860106c60744a47affb5c75d4b6d"
    "c2e091eae284c923a7b313468fbc4e26cc1e257d99e8f0d8f5f2266de2389e7e377a4ce9d7f3517a"
    "3da471a1d77f1870c23f109d61800106629c01ed8127e8609d445a0000000049454e44ae426082";

std::string bytes_of_hex(std::string_view hex) {
  const auto digit = [](char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return bytes;
}

Text text(std::string words) { return {std::move(words), {}}; }

Inline piece(std::string words, InlineStyle style = {}, std::string link = {}) {
  return {.text = std::move(words), .style = style, .link = std::move(link), .span = {}};
}

Inline mark(std::size_t footnote) {
  return {.kind = InlineKind::footnote_mark,
          .text = {},
          .style = {},
          .link = {},
          .footnote = footnote,
          .span = {}};
}

Block block_of(decltype(Block::content) content) { return {std::move(content), {}}; }

Block paragraph(Inlines content) { return block_of(Paragraph{std::move(content)}); }

TableCell cell(std::string words) { return {text_inlines(std::move(words))}; }

Credit credit(std::string words, std::vector<std::string> contributors) {
  return {.text = text(std::move(words)), .contributors = std::move(contributors)};
}

Article story(std::string id, std::string section, std::vector<Text> title, std::vector<Block> body,
              Credit by) {
  Article article;
  article.id = std::move(id);
  article.section = text(std::move(section));
  article.title = std::move(title);
  article.body = std::move(body);
  article.credit = std::move(by);
  return article;
}

Article brief(std::string id, std::string head, std::string words, Credit by) {
  Article article;
  article.id = std::move(id);
  article.kind = ArticleKind::brief;
  article.section = text("工作简讯");
  article.head = text(std::move(head));
  article.body = {text_block(std::move(words))};
  article.credit = std::move(by);
  return article;
}

Article rest_stops() {
  Article article = story(
      "rest-stops", "工作动态", {text("临江县总工会为三百名快递员"), text("建起“歇脚驿站”")},
      {paragraph({piece("立秋以来，临江县总工会沿三条主要街道设立"),
                  piece("十二处", {.strong = true}),
                  piece("“歇脚驿站”，饮水、热饭、充电、急救用品一应俱全"), mark(0),
                  piece("。驿站由沿街单位工会认领，县总工会按季度核拨经费，每处 1500 元。")}),
       block_of(
           List{.ordered = true,
                .first_number = 1,
                .items = {{{text_block("选址听快递员的。先后走访 9 家网点，按派件路线定点。")}},
                          {{text_block("开门有人管。每处确定一名站长，姓名和电话贴在门口。")}},
                          {{text_block("好不好大家评。每月收集意见，办结情况在站内公开。")}}}}),
       paragraph({piece("快递员李"), piece("𬱖", {.emphasis = true}),
                  piece("说：“夏天有凉水，冬天有热饭，"),
                  piece("跑得再远", {.strong = true, .emphasis = true}),
                  piece("心里也", {.strong = true}), piece("踏实。”具体位置可在"),
                  piece("驿站地图", {}, "https://www.example.org/map?city=linjiang&kind=stop"),
                  piece("上查到。")})},
      credit("临江县总工会", {"临江县总工会"}));
  article.note = {text_block(
      "小驿站连着大民生。临江县总工会从一杯水、一顿热饭做起，做法不复杂，贵在有人管、管得住。")};
  article.footnotes = {{.label = "1",
                        .blocks = {text_block("驿站物品清单由县总工会统一制定，每季度补充一次。")},
                        .span = {}}};
  return article;
}

Article wage_talks() {
  Table table{.columns = {ColumnAlign::left, ColumnAlign::right, ColumnAlign::right},
              .head = {cell("行业"), cell("企业（家）"), cell("职工（人）")},
              .rows = {{cell("纺织"), cell("126"), cell("18240")},
                       {cell("餐饮"), cell("94"), cell("5310")},
                       {cell("家政"), cell("37"), cell("2086")}}};
  return story(
      "wage-talks", "工作动态", {text("全市行业性工资集体协商覆盖职工2.5万人")},
      {text_block("2月中旬，市总工会召开集体协商推进会。去年全市共签订行业性工资专项集体合同"
                  "3份，覆盖企业257家、职工25636人，续签率达98.5%。"),
       block_of(std::move(table)), block_of(Heading{1, text_inlines("下一步打算")}),
       text_block("会议提出，今年重点在快递、网约配送等新就业形态中建立协商制度，"
                  "做到“谈得拢、签得下、管得住”。"),
       block_of(Quote{{text_block("协商不是讨价还价，是把账算在明处。")}})},
      credit("市总民管部", {"江城市总工会民主管理部"}));
}

Article library() {
  return story("library", "服务职工", {text("东湖区总工会职工书屋夜间开放")},
               {text_block("自1月起，东湖区36家职工书屋延时开放至21时，夜读职工累计4800人次。"
                           "书屋设有自助借还机，同一张借书证全区通用。"),
                block_of(Figure{PictureId{0}, "傍晚的职工书屋，窗内亮着灯",
                                text_inlines("东湖区总工会职工书屋。")}),
                block_of(List{.ordered = false,
                              .first_number = 1,
                              .items = {{{text_block("周一至周五：9时至21时；")}},
                                        {{text_block("周六、周日：9时至17时。")}}}})},
               credit("东湖区总工会", {"东湖区总工会"}));
}

}  // namespace

Inlines text_inlines(std::string words) { return {piece(std::move(words))}; }

Block text_block(std::string words) { return paragraph(text_inlines(std::move(words))); }

Issue sample_issue() {
  Issue issue;
  issue.id = "2012-03";
  issue.publication.name = text("江城工会信息");
  issue.publication.organ = text("江城市总工会办公室");
  issue.publication.place = text("江城市");
  issue.number = 3;
  issue.running_number = 128;
  issue.date = Date{2012, 2, 29};
  issue.sections = {
      {"工作动态", {rest_stops(), wage_talks()}},
      {"服务职工", {library()}},
      {"工作简讯",
       {brief("archives", "市总工会举办档案管理培训班。",
              "2月9日，市总工会举办档案管理培训班，各单位工会档案员62人参加。",
              credit("市总财务部、经审办",
                     {"江城市总工会财务部", "江城市总工会经费审查委员会办公室"})),
        brief("chess", "",
              "2月12日，港务局工会举办职工象棋赛，48名选手参赛，机务段队获团体第一名。",
              {.text = text("综合来稿"), .contributors = {}, .collective = true})}}};
  issue.distribution = {
      {"", {{text("市委办公室"), {}}, {text("省总工会办公室"), {}}, {text("各市、区总工会"), {}}}}};
  issue.also = {{text("市邮政管理局"), {}}};
  issue.copies = 350;
  issue.staff = {.editor = text("周晓岚"),
                 .reviewer = text("沈立群"),
                 .approver = text("何建平"),
                 .phone = text("0271-5550123")};
  issue.pictures = {{.path = "content/issues/2012-03/images/library.png",
                     .format = PictureFormat::png,
                     .width = 96,
                     .height = 60,
                     .channels = 3,
                     .dots_per_inch = 0,
                     .pixels = {},
                     .alpha = {},
                     .file = bytes_of_hex(roofs_png_hex)}};
  return issue;
}

}  // namespace kanyin
