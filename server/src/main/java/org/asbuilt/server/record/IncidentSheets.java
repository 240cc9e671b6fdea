package org.asbuilt.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;

/**
 * Sheets for responders, put where they can be read when the server cannot: encrypted, new files each time, never overwritten. Source:
 * requirements S-08, R-16.
 */
public final class IncidentSheets {
    private static final int SHORTEST_PASSWORD = 16;
    private final Ledger ledger;
    private final Inbox inbox;
    private final Disclosures disclosures;
    private final Settings settings;
    private final Clock clock;

    /**
     * What came of writing one.
     *
     * @param ok whether it is everywhere it should be
     * @param sentence it in words
     */
    public record Written(boolean ok, String sentence) {}

    IncidentSheets(Ledger ledger, Inbox inbox, Disclosures disclosures, Settings settings, Clock clock) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.disclosures = disclosures;
        this.settings = settings;
        this.clock = clock;
    }

    /** What has to be chosen before one can be written; nothing if all is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (settings.get(Catalogue.SNAPSHOT_FOLDERS).isEmpty()) {
            missing.add(Catalogue.SNAPSHOT_FOLDERS.name());
        }
        if (settings.get(Catalogue.SNAPSHOT_RECIPIENTS).isEmpty()
                && settings.get(Catalogue.SNAPSHOT_PASSWORD_FILE).isEmpty()) {
            missing.add(Catalogue.SNAPSHOT_RECIPIENTS.name());
        }
        return missing;
    }

    /**
     * Writes one of the whole record as it is now, and enters it in the register of exports.
     *
     * @param account who has it written
     */
    public Written write(String account) {
        Snapshot snapshot = ledger.snapshot();
        if (!missing().isEmpty()) {
            return new Written(false, "these settings are missing: " + String.join(", ", missing()));
        }
        Instant now = clock.instant();
        IncidentSheet sheet = IncidentSheet.of(
                snapshot,
                now,
                ledger.checkpoint(),
                inbox.triage().open(),
                settings.get(Catalogue.CRITICALITY_COMBINATION),
                settings.get(Catalogue.SNAPSHOT_LABEL));
        Map<String, byte[]> files;
        try {
            files = files(sheet, "asbuilt-incident-" + Backups.TIME.format(now) + "-c" + sheet.commit());
        } catch (InvalidValue bad) {
            return new Written(false, String.valueOf(bad.getMessage()));
        }
        List<String> trouble = new ArrayList<>();
        List<String> where = new ArrayList<>();
        for (String path : settings.get(Catalogue.SNAPSHOT_FOLDERS)) {
            BackupFolder folder = new BackupFolder(Path.of(path), false);
            folder.unusable().ifPresentOrElse(trouble::add, () -> {
                try {
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                        folder.put(file.getKey(), file.getValue());
                    }
                    where.add(path);
                } catch (IOException e) {
                    trouble.add(path + " does not take the sheet: " + e);
                }
            });
        }
        if (!where.isEmpty()) {
            String recipient = String.join(", ", where);
            files.forEach((name, content) -> disclosures.enterAtConsole(
                    account,
                    new Disclosures.Export(name, sheet.commit(), sheet.subjects(), true, sheet.label()),
                    recipient,
                    Digest.of(content)));
        }
        String written = where.isEmpty()
                ? "no sheet was written"
                : String.join(", ", files.keySet()) + " in " + String.join(" and ", where);
        return new Written(
                trouble.isEmpty(), trouble.isEmpty() ? written : written + "; " + String.join("; ", trouble));
    }

    private Map<String, byte[]> files(IncidentSheet sheet, String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> recipients = settings.get(Catalogue.SNAPSHOT_RECIPIENTS);
        if (!recipients.isEmpty()) {
            files.put(
                    name + ".html.age",
                    Age.encrypted(IncidentPage.of(sheet).getBytes(StandardCharsets.UTF_8), recipients));
            files.put(name + ".pdf.age", Age.encrypted(IncidentPaper.of(sheet, Optional.empty()), recipients));
        }
        settings.get(Catalogue.SNAPSHOT_PASSWORD_FILE)
                .ifPresent(file -> files.put(name + ".pdf", IncidentPaper.of(sheet, Optional.of(password(file)))));
        return files;
    }

    private static String password(String file) {
        try {
            String password = Files.readString(Path.of(file)).strip();
            if (password.length() < SHORTEST_PASSWORD) {
                throw new InvalidValue(file + ": expected a password of at least " + SHORTEST_PASSWORD + " characters");
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file " + file, e);
        }
    }
}
