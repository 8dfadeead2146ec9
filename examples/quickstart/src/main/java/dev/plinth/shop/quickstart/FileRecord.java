package dev.plinth.shop.quickstart;

import java.util.List;

/**
 * A record of the flat file, whatever its fields mean.
 *
 * @param firstLine its physical line, or the first of them, counted from 1
 * @param lines how many physical lines it has: more than one where a quoted field holds line ends
 * @param text as it stands in the file, without the last line's end
 * @param fields without their quotes
 */
record FileRecord(long firstLine, int lines, String text, List<String> fields) {}
