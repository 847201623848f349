# Puts the files of whole folders into the program, so that the lone executable works anywhere.
#
#   embed_files(OUT FOLDERS a b NAMESPACE n)
#
# sets OUT to the sources that define `n::embedded_files()` (io/embedded_files.h). Folders count
# from the top of the repository. The assembler copies the bytes; nothing is turned into text.
function(embed_files out)
  cmake_parse_arguments(arg "" "NAMESPACE" "FOLDERS" ${ARGN})
  set(names "")
  foreach(folder IN LISTS arg_FOLDERS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
      ${CMAKE_SOURCE_DIR}/${folder}/*)
    list(APPEND names ${found})
  endforeach()
  list(FILTER names EXCLUDE REGEX "^content/archive/")
  list(SORT names)

  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(paths "")
  set(index 0)
  foreach(name IN LISTS names)
    set(path ${CMAKE_SOURCE_DIR}/${name})
    list(APPEND paths ${path})
    string(APPEND assembly
      "    .global embedded_${index}\n    .global embedded_${index}_end\n"
      "embedded_${index}:\n    .incbin \"${path}\"\n"
      "embedded_${index}_end:\n    .byte 0\n")
    string(APPEND declarations "extern const char embedded_${index}[];\n"
      "extern const char embedded_${index}_end[];\n")
    string(APPEND rows
      "      {\"${name}\", {embedded_${index}, "
      "static_cast<std::size_t>(embedded_${index}_end - embedded_${index})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")

  set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded_files)
  file(CONFIGURE OUTPUT ${source}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${source}.cpp CONTENT
"#include \"io/embedded_files.h\"

extern \"C\" {
${declarations}}

namespace ${arg_NAMESPACE} {

std::span<const EmbeddedFile> embedded_files() {
  static const EmbeddedFile files[] = {
${rows}  };
  return files;
}

}  // namespace ${arg_NAMESPACE}
" @ONLY)
  set_source_files_properties(${source}.S PROPERTIES OBJECT_DEPENDS "${paths}")
  set(${out} ${source}.S ${source}.cpp PARENT_SCOPE)
endfunction()
