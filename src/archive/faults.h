// What can be wrong with the archive: with the ledger, a manifest or a sealed file.
#pragma once

#include "diag/fault.h"

namespace kanyin::fault {

inline constexpr Fault ledger_version_unknown{
    .code = "A001",
    .severity = Severity::error,
    .zh = "台账第一行应是“kanyin-ledger 1”，从备份恢复台账，或换用较新的 kanyin",
    .en = "a ledger begins with 'kanyin-ledger 1'; restore it from a backup or use a newer kanyin",
};
inline constexpr Fault ledger_line_unreadable{
    .code = "A002",
    .severity = Severity::error,
    .zh = "台账第 {0} 行读不懂（{1}），从备份恢复台账",
    .en = "line {0} of the ledger cannot be read ({1}); restore the ledger from a backup",
};
inline constexpr Fault ledger_chain_broken{
    .code = "A003",
    .severity = Severity::error,
    .zh = "台账第 {0} 行与前一行接不上：前一行被改动，或两行之间有行被删去，从备份恢复台账",
    .en =
        "line {0} of the ledger does not follow the line before it: that line was changed, or a "
        "line between them removed; restore the ledger from a backup",
};
inline constexpr Fault ledger_out_of_order{
    .code = "A004",
    .severity = Severity::error,
    .zh = "台账第 {0} 行本应紧接第 {1} 行：行的次序被调换，或有行被插入，从备份恢复台账",
    .en =
        "line {0} of the ledger follows line {1}: lines were put in another order, or one was "
        "inserted; restore the ledger from a backup",
};
inline constexpr Fault ledger_clock_back{
    .code = "A005",
    .severity = Severity::error,
    .zh = "台账第 {0} 行的时间 {1} 早于前一行的 {2}，核对是谁改了时钟或台账",
    .en =
        "line {0} of the ledger is of {1}, earlier than the line before it ({2}); find out who "
        "set the clock back or changed the ledger",
};
inline constexpr Fault ledger_revision_wrong{
    .code = "A006",
    .severity = Severity::error,
    .zh = "台账第 {0} 行是 {1} 的 r{2}，按次序应是 r{3}",
    .en = "line {0} of the ledger is r{2} of {1}, where r{3} is due",
};
inline constexpr Fault ledger_line_torn{
    .code = "A007",
    .severity = Severity::warning,
    .zh = "台账最后一行没有写完，不算数，下次 publish 会清掉它",
    .en =
        "the last line of the ledger was never finished and does not count; the next publish "
        "clears it away",
};
inline constexpr Fault ledger_missing{
    .code = "A008",
    .severity = Severity::error,
    .zh = "有已封存的期，却没有台账 {0}，从备份恢复台账",
    .en = "issues are sealed, but the ledger {0} is missing; restore it from a backup",
};
inline constexpr Fault manifest_missing{
    .code = "A009",
    .severity = Severity::error,
    .zh = "台账第 {0} 行封存的 {1} 不见了，从备份恢复",
    .en = "{1}, which line {0} of the ledger sealed, is not there; restore it from a backup",
};
inline constexpr Fault manifest_changed{
    .code = "A010",
    .severity = Severity::error,
    .zh = "{0} 与台账第 {1} 行记的指纹不符：清单被改动或调换，从备份恢复",
    .en =
        "{0} has not the fingerprint in line {1} of the ledger: it was changed or exchanged; "
        "restore it from a backup",
};
inline constexpr Fault manifest_unreadable{
    .code = "A011",
    .severity = Severity::error,
    .zh = "{0} 第 {1} 行读不懂（{2}），从备份恢复",
    .en = "line {1} of {0} cannot be read ({2}); restore it from a backup",
};
inline constexpr Fault ledger_line_forged{
    .code = "A012",
    .severity = Severity::error,
    .zh = "台账第 {0} 行与 {1} 里的记载不符，这一行被改动或伪造，从备份恢复台账",
    .en =
        "line {0} of the ledger says something else than {1}: the line was changed or forged; "
        "restore the ledger from a backup",
};
inline constexpr Fault sealed_file_missing{
    .code = "A013",
    .severity = Severity::error,
    .zh = "封存的文件“{0}”不见了，从备份恢复",
    .en = "the sealed file '{0}' is not there; restore it from a backup",
};
inline constexpr Fault sealed_file_changed{
    .code = "A014",
    .severity = Severity::error,
    .zh = "封存的文件“{0}”被改动过，从备份恢复",
    .en = "the sealed file '{0}' was changed; restore it from a backup",
};
inline constexpr Fault file_not_sealed{
    .code = "A015",
    .severity = Severity::error,
    .zh = "档案里多出“{0}”，没有清单记载它，移走它",
    .en = "'{0}' is in the archive, but no manifest lists it; move it away",
};
inline constexpr Fault revision_not_in_ledger{
    .code = "A016",
    .severity = Severity::error,
    .zh = "“{0}”已封存，台账里却没有它这一行：这一行被删去了，从备份恢复台账",
    .en =
        "'{0}' is sealed, but has no line in the ledger: the line was removed; restore the "
        "ledger from a backup",
};
inline constexpr Fault left_by_interrupted_run{
    .code = "A017",
    .severity = Severity::warning,
    .zh =
        "“{0}”是中断的 publish 留下的，没有进台账；再运行一次 publish，或用 kanyin doctor --clear "
        "清理",
    .en =
        "'{0}' was left by an interrupted publish and is not in the ledger; publish again, or "
        "clear it with kanyin doctor --clear",
};

inline constexpr Fault already_publishing{
    .code = "A018",
    .severity = Severity::error,
    .zh = "另一个 publish 正在进行（{0}），等它结束再试",
    .en = "another publish is under way ({0}); try again when it has finished",
};
inline constexpr Fault archive_not_written{
    .code = "A019",
    .severity = Severity::error,
    .zh = "无法写入“{0}”：{1}；没有封存任何东西",
    .en = "'{0}' cannot be written: {1}; nothing was sealed",
};
inline constexpr Fault cleared_interrupted_run{
    .code = "A020",
    .severity = Severity::hint,
    .zh = "清理了上次中断的 publish 留下的“{0}”",
    .en = "'{0}', left by an interrupted publish, was cleared away",
};

inline constexpr Fault correction_incomplete{
    .code = "A021",
    .severity = Severity::error,
    .zh = "一条更正要写明 revision、kind 和 date，运行 kanyin correct 会把它们写好",
    .en = "a correction has a revision, a kind and a date; kanyin correct writes them",
};

inline constexpr Fault unknown_signer{
    .code = "A022",
    .severity = Severity::error,
    .zh = "台账第 {0} 行由“{1}”签名，content/archive/keys.txt 里没有这把公钥，核对是谁签的",
    .en =
        "line {0} of the ledger is signed by '{1}', whose key content/archive/keys.txt does not "
        "list; find out who signed it",
};
inline constexpr Fault signature_wrong{
    .code = "A023",
    .severity = Severity::error,
    .zh = "台账第 {0} 行不是“{1}”签的那一行，被改动或伪造，从备份恢复台账",
    .en =
        "line {0} of the ledger is not the one that '{1}' signed: it was changed or forged; "
        "restore "
        "the ledger from a backup",
};
inline constexpr Fault line_not_signed{
    .code = "A024",
    .severity = Severity::warning,
    .zh = "台账第 {0} 行没有签名，而前面有签了名的，核对是谁发布的",
    .en =
        "line {0} of the ledger is not signed, though earlier ones are; find out who published it",
};
inline constexpr Fault not_a_key_file{
    .code = "A025",
    .severity = Severity::error,
    .zh = "“{0}”不是 kanyin key new 写的钥匙文件",
    .en = "'{0}' is no key file as kanyin key new writes it",
};
inline constexpr Fault wrong_passphrase{
    .code = "A026",
    .severity = Severity::error,
    .zh = "口令打不开“{0}”，再试一次",
    .en = "this passphrase does not open '{0}'; try again",
};
inline constexpr Fault bad_key_name{
    .code = "A027",
    .severity = Severity::error,
    .zh = "“{0}”不能作钥匙的名字，写成一个词，不要用 / 和 =",
    .en = "'{0}' cannot be the name of a key; write one word without / and =",
};
inline constexpr Fault no_passphrase{
    .code = "A028",
    .severity = Severity::error,
    .zh = "没有口令就没有钥匙，输入口令或设 KANYIN_PASSPHRASE",
    .en = "there is no key without a passphrase; type one or set KANYIN_PASSPHRASE",
};

}  // namespace kanyin::fault
