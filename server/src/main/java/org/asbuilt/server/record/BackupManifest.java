package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.Keys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside a backup and can be read by everybody: which file it is of, and where the record stood. A backup counts only with its
 * manifest, which is written last. Source: requirements S-06; docs/reference/backup.md.
 *
 * @param form {@code asbuilt-backup-manifest/1}
 * @param file the name of the encrypted file
 * @param size its length in bytes
 * @param sha256 its digest, in hexadecimal digits
 * @param written when it was begun, by the record's clock
 * @param product the version of the program that wrote it
 * @param schema the number of the newest migration of the database
 * @param installation the name that the logs are signed under
 * @param commit the number of the newest commit
 * @param heads the signed ends of the logs
 * @param rows how many rows each table has
 * @param recipients the public halves of the keys that can decrypt it
 * @param keyId which key of the installation signed size and digest
 * @param signature the Ed25519 signature
 */
record BackupManifest(
        String form,
        String file,
        long size,
        String sha256,
        Instant written,
        String product,
        int schema,
        String installation,
        long commit,
        List<Checkpoint> heads,
        SortedMap<String, Long> rows,
        List<String> recipients,
        String keyId,
        String signature) {
    static final String FORM = "asbuilt-backup-manifest/1";
    static final String ENDING = ".json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Copies. */
    BackupManifest {
        heads = List.copyOf(heads);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        recipients = List.copyOf(recipients);
    }

    /** The manifest of a file, which need not be there. */
    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    /** Reads one. */
    static BackupManifest read(Path file) {
        try {
            BackupManifest manifest = MAPPER.readValue(Files.readString(file), BackupManifest.class);
            if (!manifest.form().equals(FORM)) {
                throw new InvalidValue(file + ": expected a manifest of the form " + FORM);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new InvalidValue(file + " is no manifest of a backup");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** It as JSON. */
    String text() {
        return MAPPER.writeValueAsString(this) + "\n";
    }

    /** What the installation signed about the file. */
    boolean signedBy(Keys keys) {
        return Keys.signedFile(file, size, new Digest(sha256), keyId, signature, keys.publicKey());
    }
}
