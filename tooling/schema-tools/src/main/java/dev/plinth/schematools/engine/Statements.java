package dev.plinth.schematools.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of a script of pgcodekeeper's: an empty line stands between each two, remarks may stand among them. */
final class Statements {
    /** The end of a statement, and what may look like one inside; of texts between dollars only where they start. */
    private static final Pattern WORDS = Pattern.compile("""
            [eE]'(?:[^'\\\\]++|\\\\.|'')*+'\
            |'[^']*+'\
            |"[^"]*+"\
            |(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$)\
            |(?<end>;(?:\\s*/\\*[^*]*+\\*/)?(?=\\n\\n|\\z))\
            |(?<remark>(?<=\\n\\n|\\A)(?:--[^\\n]*+|/\\*[^*]*+\\*/)(?=\\n\\n|\\z))\
            |--[^\\n]*+\
            |/\\*.*?\\*/""", Pattern.DOTALL);

    private Statements() {}

    /** Each without its semicolon. */
    static List<String> of(String script) {
        var statements = new ArrayList<String>();
        var words = WORDS.matcher(script);
        var start = 0;
        var next = 0;
        while (words.find(next)) {
            next = words.end();
            if (words.group("dollars") != null) {
                next = script.indexOf(words.group(), next) + words.group().length();
            } else if (words.group("end") != null) {
                statements.add(script.substring(start, words.start()).strip());
                start = next;
            } else if (words.group("remark") != null) {
                start = next;
            }
        }
        return statements;
    }
}
