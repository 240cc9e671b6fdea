package org.asbuilt.bench.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a large file of a small one by repeating what may be repeated: lines, elements of the root, values of the longest list. */
final class Swollen {
    private static final Pattern ROOT = Pattern.compile("<(?![?!/])([\\w.:-]+)(?:\\s[^>]*)?>");

    private Swollen() {}

    /** Writes it. */
    static void write(byte[] small, boolean isText, Path target, long bytes) throws IOException {
        String text = isText ? new String(small, StandardCharsets.UTF_8) : "";
        Matcher root = ROOT.matcher(text);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
            if (!isText) {
                repeated(out, new byte[0], small, new byte[0], new byte[0], bytes);
            } else if (text.stripLeading().startsWith("<") && root.find() && text.lastIndexOf("</") > root.end()) {
                int end = text.lastIndexOf("</");
                parts(
                        out,
                        text.substring(0, root.end()),
                        text.substring(root.end(), end),
                        "",
                        text.substring(end),
                        bytes);
            } else if (isOneDocument(text)) {
                int[] list = longestList(text);
                parts(
                        out,
                        text.substring(0, list[0] + 1),
                        text.substring(list[0] + 1, list[1]),
                        ",",
                        text.substring(list[1]),
                        bytes);
            } else {
                parts(out, "", text.endsWith("\n") ? text : text + "\n", "", "", bytes);
            }
        }
    }

    private static boolean isOneDocument(String text) {
        String start = text.strip();
        boolean brackets =
                (start.startsWith("{") && start.endsWith("}")) || (start.startsWith("[") && start.endsWith("]"));
        return brackets && !start.contains("}\n{");
    }

    private static void parts(OutputStream out, String before, String piece, String between, String after, long bytes)
            throws IOException {
        repeated(
                out,
                before.getBytes(StandardCharsets.UTF_8),
                piece.getBytes(StandardCharsets.UTF_8),
                between.getBytes(StandardCharsets.UTF_8),
                after.getBytes(StandardCharsets.UTF_8),
                bytes);
    }

    private static void repeated(
            OutputStream out, byte[] before, byte[] piece, byte[] between, byte[] after, long bytes)
            throws IOException {
        out.write(before);
        out.write(piece);
        for (long written = piece.length; written < bytes; written += Math.max(1, piece.length + between.length)) {
            out.write(between);
            out.write(piece);
        }
        out.write(after);
    }

    /** Where the longest list of a JSON document begins and ends. */
    private static int[] longestList(String text) {
        java.util.ArrayDeque<Integer> open = new java.util.ArrayDeque<>();
        int[] best = {0, 0};
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                open.push(i);
            } else if (!quoted && c == ']' && !open.isEmpty()) {
                int begin = open.pop();
                boolean filled = !text.substring(begin + 1, i).isBlank();
                if (filled && i - begin > best[1] - best[0]) {
                    best = new int[] {begin, i};
                }
            }
        }
        return best;
    }
}
