package org.asbuilt.importers.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What is looked at to tell what a file is: its name and the first bytes of its content, behind gzip and zstd. */
public final class Head {
    /** How many bytes are looked at. */
    public static final int LENGTH = 64 << 10;

    private final String fileName;
    private final byte[] bytes;

    /**
     * A head.
     *
     * @param fileName the name without folders and without {@code .gz} or {@code .zst}
     * @param bytes at most {@link #LENGTH}, fewer if the content is shorter
     */
    public Head(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = Arrays.copyOf(bytes, Math.min(bytes.length, LENGTH));
    }

    /** The name without folders and without {@code .gz} or {@code .zst}. */
    public String fileName() {
        return fileName;
    }

    /** The same bytes under another name. */
    public Head named(String other) {
        return new Head(other, bytes);
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the content begins with those bytes. */
    public boolean startsWith(int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** The byte at that place from 0, as 0 to 255; -1 where there is none. */
    public int at(int index) {
        return index >= 0 && index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /** Whether those ASCII letters stand anywhere in the bytes. */
    public boolean contains(String ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    /** The bytes as text, as far as they are text. */
    public String text() {
        return Encoding.ofHead(bytes).map(encoding -> encoding.decode(bytes)).orElse("");
    }

    /** The end of the file's name after the last dot in lower case, or empty. */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return fileName + " (" + bytes.length + " bytes looked at)";
    }
}
