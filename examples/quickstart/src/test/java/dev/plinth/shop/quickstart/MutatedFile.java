package dev.plinth.shop.quickstart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A good file after some accidents, the same for the same seed. */
final class MutatedFile {
    private static final int ROWS = 60;
    private static final List<String> INSERTED = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\t",
            "\0",
            " ",
            "\u00a0",
            "0",
            "-",
            "C",
            "nan",
            "\u001b[2J",
            "é",
            "…",
            "1e3",
            "\",\"");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            StandardCharsets.ISO_8859_1);

    private final Random random;
    private final List<String> lines;
    private Charset charset = StandardCharsets.UTF_8;

    private MutatedFile(List<String> good, long seed) {
        this.random = new Random(seed);
        int from = 1 + random.nextInt(good.size() - ROWS);
        this.lines = new ArrayList<>(good.subList(from, from + ROWS));
        lines.add(0, good.get(0));
    }

    /** The bytes of some lines of a file, after one to four accidents. */
    static byte[] of(List<String> good, long seed) {
        return new MutatedFile(good, seed).mutated();
    }

    private byte[] mutated() {
        for (int accidents = 1 + random.nextInt(4); accidents > 0; accidents--) {
            mutate();
        }
        var bytes = String.join("\n", lines).getBytes(charset);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes);
            case 2 -> twice(bytes);
            default -> bytes;
        };
    }

    private void mutate() {
        // The header is only hit now and then, or there would be nothing else to see.
        int at = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(lines.size() - 1);
        var line = lines.get(at);
        int place = random.nextInt(line.length() + 1);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> lines.set(at, line.substring(0, place) + pick(INSERTED) + line.substring(place));
            case 3 -> lines.set(at, line.substring(0, place));
            case 4 -> lines.set(at, swapped(line));
            case 5 -> lines.add(at == 0 ? 1 : at, pick(lines));
            case 6 -> lines.set(at, line.replace(",", random.nextBoolean() ? ";" : "\","));
            case 7 -> charset = pick(CHARSETS);
            default ->
                lines.replaceAll(all -> all.replace(
                        pick(List.of("/", "United Kingdom", ".", "C4")), pick(List.of("-", "UK", ",", "c4"))));
        }
    }

    private String swapped(String line) {
        var fields = new ArrayList<>(List.of(line.split(",", -1)));
        int one = random.nextInt(fields.size());
        int other = random.nextInt(fields.size());
        var field = fields.get(one);
        fields.set(one, fields.get(other));
        fields.set(other, field);
        return String.join(",", fields);
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] twice(byte[] bytes) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(bytes);
        both.write('\n');
        both.writeBytes(bytes);
        return both.toByteArray();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
