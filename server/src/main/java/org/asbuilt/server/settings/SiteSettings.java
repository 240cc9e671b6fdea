package org.asbuilt.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of what a site hands over to its organisation, and of what an organisation takes. Source: docs/operation/sites.md. */
public final class SiteSettings {
    /** See the class. */
    public static final Setting<List<String>> RECIPIENTS = Setting.texts(
            "sites.recipients",
            "what `asbuilt sites recipient` prints at the organisation, age1 and 58 letters and digits",
            Forms.RECIPIENT,
            "To whom this site hands over its record, encrypted: its organisation");

    /** See the class. */
    public static final Setting<Optional<String>> FOLDER_OUT = Setting.text(
            "sites.folder",
            Forms.FOLDER,
            Forms.ROOTED,
            "Where bundles of this site are put. It has to be there; nothing in it is deleted");

    /** See the class. */
    public static final Setting<Boolean> ONCE = Setting.flag(
            "sites.once",
            false,
            "Whether sites.folder takes new files only, and nothing in it is renamed: one-way links");

    /** See the class. */
    public static final Setting<Duration> EVERY = Setting.span(
            "sites.every",
            "1d",
            "How often a bundle is packed, once recipients and folder are chosen; it says that the site is there, too");

    /** See the class. */
    public static final Setting<Optional<String>> INBOX = Setting.text(
            "sites.inbox",
            Forms.FOLDER,
            Forms.ROOTED,
            "A folder whose files *.bundle this organisation takes. What was taken, or waits in the record, is deleted there; what is"
                    + " refused stays");

    /** See the class. */
    public static final Setting<Duration> INBOX_EVERY =
            Setting.span("sites.inbox-every", "15min", "How often sites.inbox is looked into");

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = List.of(RECIPIENTS, FOLDER_OUT, ONCE, EVERY, INBOX, INBOX_EVERY);

    private SiteSettings() {}
}
