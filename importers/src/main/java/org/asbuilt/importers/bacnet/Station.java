package org.asbuilt.importers.bacnet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Digest;

/** What a list says of one BACnet device. */
final class Station {
    final long instance;
    final Locus at;
    final Map<String, Integer> objects = new TreeMap<>();
    String name = "";
    String description = "";
    String address = "";
    Locus nameAt;
    int all;
    int settable;
    int reporting;
    private final MessageDigest digest = Digest.sha256();

    Station(long instance, Locus at) {
        this.instance = instance;
        this.at = at;
        nameAt = at;
    }

    /** Counts an object. */
    void add(String type, String identity) {
        all++;
        if (objects.size() < 200 || objects.containsKey(type)) {
            objects.merge(type, 1, Integer::sum);
        }
        digest.update(identity.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of all objects in the order of the list. */
    String digest() {
        return Digest.of(digest.digest(), 0).hex();
    }

    /** What it holds, in words. */
    String words() {
        StringBuilder words = new StringBuilder();
        objects.forEach((type, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(type));
        if (settable > 0) {
            words.append("; ").append(settable).append(" can be set");
        }
        if (reporting > 0) {
            words.append("; ").append(reporting).append(" report changes (COV)");
        }
        return words.toString();
    }
}
