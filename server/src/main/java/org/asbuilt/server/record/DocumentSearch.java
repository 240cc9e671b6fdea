package org.asbuilt.server.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Digest;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.store.SqlTexts;

/**
 * Finds words in the text of documents. The texts are sealed on the disk, so each search opens them one after another; no index lies
 * about in which the same words would stand open.
 */
final class DocumentSearch {
    private static final int MOST = 100;
    private static final int MOST_OF_ONE = 5;
    private static final int AROUND = 90;

    private final SqlTexts texts;

    DocumentSearch(SqlTexts texts) {
        this.texts = texts;
    }

    /** The places that hold all the words, whatever their case, the newest documents first; at most a hundred. */
    List<DocumentHit> find(List<Source> sources, String query) {
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        List<DocumentHit> hits = new ArrayList<>();
        if (words.isEmpty()) {
            return hits;
        }
        Set<Digest> documents = texts.documents();
        for (Source source : sources.reversed()) {
            if (hits.size() < MOST && documents.contains(source.artifact())) {
                texts.open(source.artifact()).ifPresent(text -> search(source, text, words, hits));
            }
        }
        return hits;
    }

    private static void search(Source source, InputStream text, List<String> words, List<DocumentHit> hits) {
        int found = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && found < MOST_OF_ONE; line = lines.readLine()) {
                TextSpool.Piece piece = TextSpool.piece(line);
                String lower = piece.text().toLowerCase(Locale.ROOT);
                if (words.stream().allMatch(lower::contains)) {
                    found++;
                    hits.add(new DocumentHit(
                            source.title(),
                            source.id(),
                            source.artifact().hex(),
                            source.received(),
                            piece.at(),
                            excerpt(piece.text(), lower.indexOf(words.getFirst()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the text of " + source.title(), e);
        }
    }

    private static String excerpt(String text, int at) {
        // In lower case a text may have another length in rare alphabets.
        int near = Math.min(at, text.length());
        int from = Math.max(0, near - AROUND);
        int to = Math.min(text.length(), near + AROUND);
        String words = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + words + (to < text.length() ? "…" : "");
    }
}
