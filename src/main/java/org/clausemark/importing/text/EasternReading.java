package org.clausemark.importing.text;

/** How much a reading looks like Chinese, Japanese or Korean, by the characters that every text in them is full of. */
final class EasternReading {
    private static final String CHINESE = "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會"
            + "自着著去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十"
            + "用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長第条條法权權利章应應世界宣言任何其或与與及定规規共"
            + "均等平由受此享律保政社二四五六七八九工加力民全高进進体體系关關化实實业業";
    private static final String KOREAN = "이다의는을가에한고인하지를사은로자리기어도와있으과나여서라전해일시수제부대그정들만보조장원안주" + "동모무법국권관든적행상선세계유성할된또방회러";

    private EasternReading() {}

    /** Between 0 and 1: how likely a text read with an encoding of that name is in the language it was made for. */
    static double score(String text, String charset) {
        int all = 0;
        int lost = 0;
        int chinese = 0;
        int han = 0;
        int kana = 0;
        int halfKana = 0;
        int hangul = 0;
        int korean = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                continue;
            }
            all++;
            if (c == '\ufffd') {
                lost++;
            } else if (c >= '\u4e00' && c <= '\u9fff') {
                han++;
                chinese += CHINESE.indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= '\u3040' && c <= '\u30ff') {
                kana++;
            } else if (c >= '\uac00' && c <= '\ud7a3') {
                hangul++;
                korean += KOREAN.indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= '\uff61' && c <= '\uff9f') {
                halfKana++;
            } else if ((c < '\u3000' || c > '\u303f')
                    && (c < '\uff01' || c > '\uff5e')
                    && (c < '\u2010' || c > '\u2026')) {
                odd++;
            }
        }
        // A file may be cut in the middle of a character; more than that and it is another encoding.
        if (all == 0 || lost > 1 + all / 500 || odd * 5 > all) {
            return 0;
        }
        int letters = Math.max(1, han + kana + halfKana + hangul);
        return switch (charset) {
            case "windows-31j", "EUC-JP" ->
                kana * 6 >= letters && halfKana * 10 <= letters ? (kana + chinese) * 1.0 / letters : 0;
            case "x-windows-949" -> hangul * 10 >= letters * 8 ? (korean * 2.0 + hangul * 0.1) / 2 / letters : 0;
            default -> kana * 5 <= letters ? (chinese * 1.0 + han * 0.02) / letters : 0;
        };
    }
}
