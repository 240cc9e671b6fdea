package org.asbuilt.server.rounds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.SiteInbox;
import org.asbuilt.server.settings.SiteSettings;
import org.springframework.stereotype.Component;

/** Takes bundles of sites out of a folder, once one is chosen. Source: docs/operation/sites.md. */
@Component
public final class SiteInboxRound implements Round {
    private final RecordOffice office;

    /** The round of that installation. */
    public SiteInboxRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "site-inbox";
    }

    @Override
    public String meaning() {
        return "takes bundles of sites out of a folder";
    }

    @Override
    public Duration every() {
        return office.settings().get(SiteSettings.INBOX).isPresent()
                ? office.settings().get(SiteSettings.INBOX_EVERY)
                : Duration.ZERO;
    }

    @Override
    public Outcome run() {
        Optional<String> folder = office.settings().get(SiteSettings.INBOX);
        if (folder.isEmpty()) {
            return Outcome.failed("no folder is chosen: sites.inbox");
        }
        SiteInbox.Looked looked = new SiteInbox(office.sites()).take(Path.of(folder.get()));
        return new Outcome(looked.ok(), looked.sentence());
    }
}
