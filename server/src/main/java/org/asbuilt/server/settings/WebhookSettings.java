package org.asbuilt.server.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.logbook.HappeningType;

/** The settings of what is told to other programs when something happens. Source: Standard Webhooks 1.0. */
public final class WebhookSettings {
    /** See the class. */
    public static final Setting<List<String>> RECEIVERS = Setting.texts(
            "webhook.receivers",
            "https://host/path, or http://127.0.0.1:port/path on this machine",
            Pattern.compile(
                    "https://[^\\s@]{1,500}|http://(127\\.0\\.0\\.1|\\[::1]|localhost)(:[0-9]{1,5})?(/[^\\s@]{0,400})?"),
            "Which programs are told that something happened, in order, each at least once: what and about which change or import, and"
                    + " nothing of what the record says");

    /** See the class. */
    public static final Setting<Optional<String>> SECRET_FILE = Setting.text(
            "webhook.secret-file",
            Forms.FILE,
            Forms.ROOTED,
            "The file whose first line is the secret, of at least 24 characters, by which receivers know that a message is from here;"
                    + " without it nothing is sent");

    /** Source: RFC 7468. */
    public static final Setting<Optional<String>> AUTHORITY = Setting.text(
            "webhook.authority",
            Forms.FILE,
            Forms.ROOTED,
            "The certificates of the authorities, in PEM, that vouch for receivers; only these are then believed. Without it those"
                    + " that Java believes");

    /** See the class. */
    public static final Setting<List<String>> TYPES = Setting.texts(
            "webhook.types",
            "a type of docs/reference/webhooks.md such as change.approved, or how several begin: change or logbook",
            HappeningType::isAnyAskedFor,
            "Of which types receivers are told; of all if nothing is said");

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = List.of(RECEIVERS, SECRET_FILE, AUTHORITY, TYPES);

    private WebhookSettings() {}
}
