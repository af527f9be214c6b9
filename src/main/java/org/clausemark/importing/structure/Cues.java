package org.clausemark.importing.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say where a document begins and ends inside a web page or a news report. */
final class Cues {
    private static final List<String> LEAD_INS = List.of(
            "full text",
            "complete text",
            "text of the declaration",
            "text reads",
            "全文如下",
            "全文为",
            "全文：",
            "原文如下",
            "texte intégral",
            "texto completo",
            "texto íntegro",
            "testo integrale",
            "im wortlaut",
            "полный текст",
            "текст декларации",
            "النص الكامل",
            "全文は",
            "הנוסח המלא");
    private static final List<String> NOUNS = List.of(
            "declaration",
            "convention",
            "charter",
            "treaty",
            "constitution",
            "covenant",
            "protocol",
            "agreement",
            "resolution",
            "regulation",
            "directive",
            "statute",
            "manifesto",
            "communiqué",
            "communique",
            "compact",
            "principles",
            "guidelines",
            "recommendation",
            "pledge",
            "accord",
            "initiative",
            "message",
            " act",
            " law",
            " code",
            "erklärung",
            "gesetz",
            "verordnung",
            "déclaration",
            "loi",
            "déclarations",
            "declaración",
            "ley ",
            "declaração",
            "dichiarazione",
            "декларация",
            "закон",
            "конвенция",
            "宣言",
            "声明",
            "公约",
            "宪章",
            "条约",
            "条例",
            "宪法",
            "倡议",
            "办法",
            "规定",
            "决定",
            "决议",
            "原则",
            "إعلان",
            "قانون",
            "اتفاقية",
            "ميثاق",
            "הכרזה",
            "חוק");
    private static final Set<String> NEWS_WORDS = Set.of(
            "was",
            "were",
            "is",
            "are",
            "has",
            "have",
            "released",
            "releases",
            "adopts",
            "adopted",
            "issues",
            "issued",
            "signs",
            "signed",
            "announces",
            "unveils",
            "says",
            "published",
            "publishes",
            "launches");
    private static final List<String> CHINESE_NEWS = List.of("发布", "发表", "通过了", "公布", "签署", "举行", "印发");
    private static final Set<String> PREAMBLES = Set.of(
            "preamble",
            "preambule",
            "préambule",
            "präambel",
            "preámbulo",
            "preâmbulo",
            "preambolo",
            "преамбула",
            "序言",
            "序",
            "前言",
            "الديباجة",
            "מבוא",
            "whereas",
            "recitals");
    private static final Set<String> CONTENTS = Set.of(
            "contents",
            "table of contents",
            "目录",
            "目 录",
            "目錄",
            "目次",
            "목차",
            "차례",
            "inhalt",
            "inhaltsverzeichnis",
            "inhoud",
            "inhoudsopgave",
            "sommaire",
            "table des matières",
            "índice",
            "índice general",
            "tabla de contenidos",
            "sumário",
            "indice",
            "sommario",
            "spis treści",
            "obsah",
            "innehåll",
            "содержание",
            "оглавление",
            "зміст",
            "المحتويات",
            "תוכן העניינים");
    private static final Set<String> LOOSE_HEADINGS = Set.of(
            "introduction",
            "conclusion",
            "conclusions",
            "annex",
            "appendix",
            "schedule",
            "definitions",
            "final provisions",
            "general provisions",
            "引言",
            "结语",
            "附则",
            "附录",
            "总则");

    /** What opens the lines that web pages set under an article; each is followed by a colon or stands alone. */
    private static final List<String> ENDINGS = List.of(
            "statement",
            "disclaimer",
            "copyright",
            "source",
            "sources",
            "editor",
            "responsible editor",
            "editor in charge",
            "author",
            "related",
            "related articles",
            "related news",
            "related posts",
            "related links",
            "read more",
            "read also",
            "see also",
            "share",
            "share this",
            "tags",
            "tag",
            "keywords",
            "comments",
            "previous",
            "next",
            "previous article",
            "next article",
            "recommended",
            "most read",
            "latest news",
            "more news",
            "contact us",
            "print",
            "责任编辑",
            "责编",
            "编辑",
            "来源",
            "声明",
            "免责声明",
            "版权声明",
            "相关",
            "相关新闻",
            "相关阅读",
            "延伸阅读",
            "推荐阅读",
            "上一篇",
            "下一篇",
            "分享",
            "标签",
            "quelle",
            "источник",
            "fuente");

    private static final List<String> RIGHTS = List.of("©", "(c) 20", "copyright ©", "all rights reserved", "版权所有");
    private static final int LONGEST_LEAD_IN = 160;
    private static final int LONGEST_CUE = 40;

    private Cues() {}

    /** Whether a line announces that the document itself follows. */
    static boolean isLeadIn(String line) {
        return line.length() <= LONGEST_LEAD_IN
                && (endsWithColon(line) || line.endsWith("如下") || line.endsWith("如下。"))
                && containsAny(line.toLowerCase(Locale.ROOT), LEAD_INS);
    }

    private static boolean endsWithColon(String line) {
        char last = line.charAt(line.length() - 1);
        return last == ':' || last == '：';
    }

    /** Whether a line names a kind of document, as titles do. */
    static boolean namesDocument(String line) {
        return line.endsWith("法") || containsAny(" " + line.toLowerCase(Locale.ROOT) + " ", NOUNS);
    }

    /** Whether a line reports about a document, as headlines do. */
    static boolean isNews(String line) {
        for (String word : line.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)) {
            if (NEWS_WORDS.contains(word)) {
                return true;
            }
        }
        return containsAny(line, CHINESE_NEWS);
    }

    /** Whether a line is the word Preamble in one of many languages. */
    static boolean isPreamble(String line) {
        return isOneOf(line, PREAMBLES);
    }

    /** Whether a line is the heading of a table of contents. */
    static boolean isContents(String line) {
        return isOneOf(line, CONTENTS);
    }

    /** Whether a line is a heading that needs no number: Preamble, Introduction, Annex. */
    static boolean isLooseHeading(String line) {
        return isPreamble(line) || isOneOf(line, LOOSE_HEADINGS);
    }

    private static boolean isOneOf(String line, Set<String> words) {
        return line.length() <= LONGEST_CUE
                && words.contains(line.toLowerCase(Locale.ROOT)
                        .replaceAll("[ 　.:：]+", " ")
                        .strip()
                        .replace("序 言", "序言"));
    }

    /** Whether a line belongs under a web page's article rather than to the document. */
    static boolean isEnding(String line) {
        String head = line.substring(0, Math.min(line.length(), LONGEST_CUE)).toLowerCase(Locale.ROOT);
        if (RIGHTS.stream().anyMatch(head::startsWith)) {
            return true;
        }
        int end = 0;
        while (end < head.length() && (Character.isLetter(head.charAt(end)) || head.charAt(end) == ' ')) {
            end++;
        }
        boolean alone = end == line.length();
        boolean colon = end < head.length() && (head.charAt(end) == ':' || head.charAt(end) == '：');
        return (alone || colon) && ENDINGS.contains(head.substring(0, end).strip());
    }

    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
