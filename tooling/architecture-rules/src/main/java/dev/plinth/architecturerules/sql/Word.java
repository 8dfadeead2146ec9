package dev.plinth.architecturerules.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a script in PostgreSQL's SQL, or one of its signs.
 *
 * <p>Comments are left out, and a text is one word whatever it says, also between dollars. The parsers that there are either
 * know too little of PostgreSQL (JSqlParser has no options of views) or bring a whole grammar of it, which takes longer to
 * load than all scripts to read.
 *
 * @param kind what it is
 * @param text in lower case where PostgreSQL folds it, and without its quotes
 * @param line at which it begins, from 1
 */
record Word(Kind kind, String text, int line) {
    /** What words are. */
    enum Kind {
        /** A keyword or a name without quotes. */
        PLAIN,
        /** A name in quotes. */
        QUOTED,
        /** A text in quotes; what stands between dollars is empty. */
        TEXT,
        /** Anything else, one by one. */
        SIGN
    }

    private static final Pattern NEXT = Pattern.compile("""
            (?<space>\\s++|--[^\\n]*+)\
            |(?<comment>/\\*)\
            |(?<escaped>[eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+')\
            |(?<text>'[^']*+(?:''[^']*+)*+')\
            |(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$)\
            |(?<quoted>"[^"]*+(?:""[^"]*+)*+")\
            |(?<plain>[\\p{L}\\p{N}_][\\p{L}\\p{N}_$]*+)\
            |(?<sign>.)""", Pattern.DOTALL);

    /** The words of a script. */
    static List<Word> of(String script) {
        var words = new ArrayList<Word>();
        var next = NEXT.matcher(script);
        int at = 0;
        int line = 1;
        while (next.region(at, script.length()).lookingAt()) {
            int end = end(script, next);
            if (next.group("space") == null && next.group("comment") == null) {
                words.add(word(next, line));
            }
            line += (int)
                    script.substring(at, end).chars().filter(c -> c == '\n').count();
            at = end;
        }
        return words;
    }

    private static int end(String script, Matcher next) {
        if (next.group("comment") != null) {
            return endOfComment(script, next.end());
        }
        if (next.group("dollars") != null) {
            int closing = script.indexOf(next.group(), next.end());
            return closing < 0 ? script.length() : closing + next.group().length();
        }
        return next.end();
    }

    /** They may stand within each other. */
    private static int endOfComment(String script, int begin) {
        int depth = 1;
        int at = begin;
        while (depth > 0 && at < script.length()) {
            if (script.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (script.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        return at;
    }

    private static Word word(Matcher next, int line) {
        if (next.group("plain") != null) {
            return new Word(Kind.PLAIN, next.group().toLowerCase(Locale.ROOT), line);
        }
        if (next.group("quoted") != null) {
            return new Word(Kind.QUOTED, unquoted(next.group(), "\""), line);
        }
        if (next.group("text") != null) {
            return new Word(Kind.TEXT, unquoted(next.group(), "'"), line);
        }
        if (next.group("sign") != null) {
            return new Word(Kind.SIGN, next.group(), line);
        }
        return new Word(Kind.TEXT, "", line);
    }

    private static String unquoted(String written, String quote) {
        return written.substring(1, written.length() - 1).replace(quote + quote, quote);
    }

    /** Whether it is a keyword or a sign. */
    boolean is(String written) {
        return kind != Kind.QUOTED && kind != Kind.TEXT && text.equals(written);
    }
}
