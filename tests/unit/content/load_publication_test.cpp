#include "content/load_publication.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

constexpr std::string_view sound = "name: 江城工会信息\norgan: 江城市总工会办公室\nplace: 江城市\n";

struct Loaded {
  explicit Loaded(std::string text) {
    files.put("content/bulletin.yaml", std::move(text));
    publication = load_publication(sources, diags);
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags.all()) {
      all += std::string(found.fault->code) + "[" + std::string(sources.text(found.span)) + "]" +
             found.fix;
    }
    return all;
  }

  MemoryFiles files;
  SourceMap sources{files};
  Diagnostics diags;
  std::optional<Publication> publication;
};

std::string faults(const std::string& more) { return Loaded(std::string(sound) + more).faults(); }

TEST(LoadPublication, StyleAndTemplateHaveDefaults) {
  const Loaded loaded{std::string(sound)};

  ASSERT_TRUE(loaded.publication);
  EXPECT_EQ(loaded.publication->name.text, "江城工会信息");
  EXPECT_EQ(loaded.publication->style.text, "classic");
  EXPECT_EQ(loaded.publication->page_template.text, "bulletin");
  EXPECT_EQ(loaded.faults(), "");
}

TEST(LoadPublication, KeysMayBeChinese) {
  const Loaded loaded(
      "刊名: 甲\n编发机关: 乙\n地名: 丙市\n版式: compact\n栏目: [动态, 简讯]\n简讯栏目: 简讯\n"
      "字体: {小标宋: fonts/a.ttf, kai: [b.ttf, c.ttf]}\n");

  ASSERT_TRUE(loaded.publication);
  EXPECT_EQ(loaded.publication->style.text, "compact");
  EXPECT_EQ(loaded.publication->sections.size(), 2U);
  EXPECT_EQ(loaded.publication->fonts.at("title").front().text, "fonts/a.ttf");
  EXPECT_EQ(loaded.publication->fonts.at("kai").size(), 2U);
  EXPECT_EQ(loaded.faults(), "");
}

TEST(LoadPublication, NoFileIsAFault) {
  MemoryFiles files;
  SourceMap sources(files);
  Diagnostics diags;

  EXPECT_FALSE(load_publication(sources, diags));
  EXPECT_EQ(print(diags, sources, Language::en),
            "error[F001]: file 'content/bulletin.yaml' is not there; check the name\n");
}

TEST(LoadPublication, WhatDoesNotFitTogetherIsReported) {
  EXPECT_EQ(faults("sections: [动态, 简讯, 动态]\n"), "C013[动态]");
  EXPECT_EQ(faults("sections: [工作动态, 工作简讯]\nbriefs: 工作简汛\n"), "C012[工作简汛]工作简讯");
  EXPECT_EQ(faults("distribution: 常规\n"), "C010[常规]");
  EXPECT_EQ(faults("fonts: {kaii: a.ttf}\n"), "C014[kaii]kai");
  EXPECT_EQ(faults("stile: x\n"), "Y021[stile]style");
}

TEST(LoadPublication, AnAddressThatPagesCannotLinkToIsAFault) {
  const Loaded loaded(std::string(sound) + "网址: https://www.example.org/xinxi/\n");

  EXPECT_EQ(loaded.faults(), "");
  EXPECT_EQ(loaded.publication->url.text, "https://www.example.org/xinxi/");
  EXPECT_EQ(faults("url: www.example.org\n"), "C139[www.example.org]https://www.example.org");
  EXPECT_EQ(faults("url: https://example.org/?a\n"), "C139[https://example.org/?a]");
}

TEST(LoadPublication, MissingKeysAreNamed) {
  EXPECT_EQ(Loaded("name: 甲\n").faults(), "Y022[name]Y022[name]");
  EXPECT_EQ(Loaded("").faults(), "Y020[]");
}

}  // namespace
}  // namespace kanyin
