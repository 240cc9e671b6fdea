package org.asbuilt.importers.csaf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a signed bundle of feeds: advisories, the catalogue of known exploited vulnerabilities, predictions, in one file that can be
 * carried to a record without a network. The signature is verified when it is taken in.
 */
public final class FeedBundle {
    private FeedBundle() {}

    /**
     * Writes the bundle as a zip archive.
     *
     * @param files the files by their names
     * @param keys a pair of keys of Ed25519
     * @param made when, by the record's clock
     * @param out takes it; not closed
     * @throws IOException if it cannot be written
     * @throws GeneralSecurityException if the keys are of another kind
     */
    public static void write(SortedMap<String, byte[]> files, KeyPair keys, Instant made, OutputStream out)
            throws IOException, GeneralSecurityException {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode list = mapper.createObjectNode();
        list.put("format", SignedManifest.FORMAT);
        list.put("made", made.toString());
        ObjectNode digests = list.putObject("files");
        files.forEach((name, bytes) -> digests.put(name, SignedManifest.digest(bytes)));
        byte[] signed = mapper.writeValueAsBytes(list);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(signed);
        Base64.Encoder base64 = Base64.getEncoder();
        String lines = base64.encodeToString(keys.getPublic().getEncoded()) + "\n"
                + base64.encodeToString(signature.sign()) + "\n";
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(SignedManifest.LIST, signed);
        all.put(SignedManifest.SIGNATURE, lines.getBytes(StandardCharsets.US_ASCII));
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setLastModifiedTime(FileTime.from(made));
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
