package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;

/** Copies of the key file, apart from backups and never readable as they lie. Source: requirements S-05; docs/reference/backup.md. */
public final class KeyCustody {
    private final Storage storage;
    private final Settings settings;

    KeyCustody(Storage storage, Settings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    /**
     * What came of splitting.
     *
     * @param recipient to be added to the recipients, so that the same shares open backups and later copies of the key file
     * @param files what was written
     */
    public record Split(String recipient, List<Path> files) {
        /** Copies the list. */
        public Split {
            files = List.copyOf(files);
        }
    }

    /** Puts a copy into every folder that has none of these keys yet; what is in the way. */
    List<String> export() {
        List<String> recipients = settings.get(Catalogue.KEYS_RECIPIENTS);
        List<String> trouble = new ArrayList<>();
        for (String path : settings.get(Catalogue.KEYS_FOLDERS)) {
            if (recipients.isEmpty()) {
                trouble.add("the key file is not copied: the setting keys.recipients is missing");
                return trouble;
            }
            BackupFolder folder = new BackupFolder(Path.of(path), false);
            try {
                if (folder.unusable().isPresent()) {
                    trouble.add(folder.unusable().orElseThrow());
                } else {
                    folder.put(name(recipients), encrypted(recipients));
                }
            } catch (FileAlreadyExistsException there) {
                // These keys for these recipients lie there already.
            } catch (IOException e) {
                trouble.add("the key file cannot be copied to " + path + ": " + e.getMessage());
            }
        }
        return trouble;
    }

    /** Writes a copy that those recipients can decrypt. */
    public void export(Path file, List<String> recipients) {
        write(file, encrypted(recipients));
    }

    /**
     * Makes an identity of which some shares are needed, and a copy of the key file that it decrypts.
     *
     * @param plant what the plant is called on the sheets; may be empty
     * @param day the day that stands on the sheets
     * @param folder where everything is put; made, if it is not there, and empty
     */
    public Split split(int shares, int needed, String plant, LocalDate day, Path folder) {
        Age.Identity identity = Age.Identity.fresh();
        List<KeyShare> made = KeyShare.split(identity, shares, needed);
        List<Path> files = new ArrayList<>();
        try {
            Home.prepareEmpty(folder);
            for (KeyShare share : made) {
                Path sheet = folder.resolve("share-" + share.number() + "-of-" + shares + ".pdf");
                write(sheet, KeySheet.of(share, shares, storage.keys().keyId(), plant, day));
                files.add(sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the shares into " + folder, e);
        }
        Path copy = folder.resolve("keys.json.age");
        write(copy, encrypted(List.of(identity.recipient())));
        files.add(copy);
        return new Split(identity.recipient(), files);
    }

    private byte[] encrypted(List<String> recipients) {
        return Age.encrypted(storage.keys().secretText().getBytes(StandardCharsets.UTF_8), recipients);
    }

    private String name(List<String> recipients) {
        String what = storage.keys().secretText() + "\n" + String.join("\n", recipients);
        return Backups.BEGINNING + storage.keys().keyId().substring(0, 8) + "-keys-"
                + Digest.of(what.getBytes(StandardCharsets.UTF_8)).brief() + Backups.ENDING;
    }

    /** Writes a file that was not there, for its owner only. */
    public static void write(Path file, byte[] content) {
        try {
            Path target = file.toAbsolutePath();
            Home.makeFile(target);
            Files.write(target, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException there) {
            throw new InvalidValue(file + " is there already; nothing is overwritten");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
