package org.asbuilt.importers.zeek;

/** Undoes the escapes of logs: {@code \x09} for a byte, a doubled backslash for one. Bytes that are no text become blanks. */
final class Escapes {
    private Escapes() {}

    static String plain(String raw) {
        int at = raw.indexOf('\\');
        if (at < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int from = 0;
        while (at >= 0) {
            text.append(raw, from, at);
            boolean isHexadecimal = at + 3 < raw.length()
                    && raw.charAt(at + 1) == 'x'
                    && Character.digit(raw.charAt(at + 2), 16) >= 0
                    && Character.digit(raw.charAt(at + 3), 16) >= 0;
            if (isHexadecimal) {
                int code = Character.digit(raw.charAt(at + 2), 16) * 16 + Character.digit(raw.charAt(at + 3), 16);
                boolean isText = code == '\t' || (code >= ' ' && code < 0x7f);
                text.append(isText ? (char) code : ' ');
                from = at + 4;
            } else {
                text.append('\\');
                boolean isDoubled = at + 1 < raw.length() && raw.charAt(at + 1) == '\\';
                from = at + (isDoubled ? 2 : 1);
            }
            at = raw.indexOf('\\', from);
        }
        return text.append(raw, from, raw.length()).toString();
    }
}
