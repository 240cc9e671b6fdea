package org.asbuilt.server.rounds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Sites;
import org.asbuilt.server.settings.SiteSettings;
import org.springframework.stereotype.Component;

/** Packs what a site committed for its organisation, once it is chosen where to and for whom. Source: docs/operation/sites.md. */
@Component
public final class SiteBundleRound implements Round {
    private final RecordOffice office;

    /** The round of that installation. */
    public SiteBundleRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "site-bundle";
    }

    @Override
    public String meaning() {
        return "packs what was committed, for the organisation that holds a copy";
    }

    @Override
    public Duration every() {
        boolean chosen = !office.settings().get(SiteSettings.RECIPIENTS).isEmpty()
                && office.settings().get(SiteSettings.FOLDER_OUT).isPresent();
        return chosen ? office.settings().get(SiteSettings.EVERY) : Duration.ZERO;
    }

    @Override
    public Outcome run() {
        Optional<String> folder = office.settings().get(SiteSettings.FOLDER_OUT);
        List<String> recipients = office.settings().get(SiteSettings.RECIPIENTS);
        if (folder.isEmpty() || recipients.isEmpty()) {
            return Outcome.failed("it is not chosen where to and for whom: sites.folder, sites.recipients");
        }
        try {
            Sites.Packed packed = office.sites()
                    .pack(
                            "the installation",
                            Path.of(folder.get()),
                            office.settings().get(SiteSettings.ONCE),
                            recipients,
                            Optional.empty());
            return Outcome.done(packed.file().getFileName() + " is in " + folder.get());
        } catch (InvalidValue bad) {
            return Outcome.failed(String.valueOf(bad.getMessage()));
        }
    }
}
