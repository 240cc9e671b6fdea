package org.asbuilt.server.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.category.Combination;
import org.asbuilt.model.Tlp;

/** Every setting that there is. To add one: declare it here, or with those of the people, and put it into the list there. */
public final class Catalogue {
    /** Source: requirements S-01 (MFA for all interactive users). */
    public static final Setting<SecondFactor> SECOND_FACTOR = Setting.choice(
            "second-factor",
            SecondFactor.class,
            SecondFactor.REQUIRED,
            "Whether people need a second factor (one-time code or passkey) beside their password");

    /** Source: IEC 62443-3-3 SR 2.5 (session lock) and SR 2.6. */
    public static final Setting<Duration> SESSION_IDLE =
            Setting.span("session.idle", "30min", "After how long without a request a session ends");

    /** Source: NIST SP 800-63B-4 section 2.2.3 (reauthentication). */
    public static final Setting<Duration> SESSION_LONGEST =
            Setting.span("session.longest", "12h", "After how long a session ends however much it is used");

    /** Source: IEC 62443-3-3 SR 2.7 (concurrent session control). */
    public static final Setting<Integer> SESSIONS_MOST = Setting.whole(
            "session.most",
            1,
            1000,
            10,
            "How many sessions a person has at most; another one ends the one that was used longest ago");

    /** Source: IEC 62443-3-3 SR 1.11 (unsuccessful login attempts). */
    public static final Setting<Integer> LOCK_AFTER = Setting.whole(
            "sign-in.lock-after",
            3,
            100,
            10,
            "After how many failed attempts in a row no further password or code of a person is looked at for a time");

    /** See {@link #LOCK_AFTER}. */
    public static final Setting<Duration> LOCKED_FOR = Setting.span(
            "sign-in.locked-for",
            "30min",
            "For how long; an administrator of people can end it before, and passkeys work meanwhile");

    /** How long dangerous acts are permitted after a factor was shown. */
    public static final Setting<Duration> STEP_UP_WITHIN = Setting.span(
            "step-up.within",
            "10min",
            "How long after a password, code or passkey was shown dangerous acts are permitted without showing one again");

    /** Source: requirements S-14. */
    public static final Setting<Integer> TOKEN_DAYS =
            Setting.whole("api-token.days", 1, 365, 365, "For how many days an API token works at most");

    /** Passkeys are bound to it. */
    public static final Setting<Optional<String>> PUBLIC_ADDRESS = Setting.text(
            "public-address",
            "an address such as https://asbuilt.example.org, without a path",
            Pattern.compile("https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?"),
            "The address at which browsers reach the server. Without it passkeys work only at http://localhost");

    /** Source: IEC 62443-3-3 SR 4.1 (information confidentiality). */
    public static final Setting<Tls> TLS = Setting.choice(
            "tls",
            Tls.class,
            Tls.ON,
            "Whether the server encrypts by TLS. Off only where it listens on the loopback, behind a proxy on the same machine;"
                    + " then public-address says at which address the proxy is reached");

    /** Source: RFC 7468. */
    public static final Setting<Optional<String>> TLS_CERTIFICATE = Setting.text(
            "tls.certificate",
            Forms.FILE,
            Forms.ROOTED,
            "The certificate of the server in PEM, then those that vouch for it. Without it and tls.keystore the installation"
                    + " makes one for itself. A file that is replaced is taken over within six hours");

    /** Source: RFC 7468. */
    public static final Setting<Optional<String>> TLS_KEY = Setting.text(
            "tls.key", Forms.FILE, Forms.ROOTED, "The private key of tls.certificate in PEM, not encrypted");

    /** Source: RFC 7292. */
    public static final Setting<Optional<String>> TLS_KEYSTORE = Setting.text(
            "tls.keystore",
            Forms.FILE,
            Forms.ROOTED,
            "Certificate and key in a PKCS #12 file, instead of tls.certificate and tls.key");

    /** See {@link #TLS_KEYSTORE}. */
    public static final Setting<Optional<String>> TLS_KEYSTORE_PASSWORD_FILE = Setting.text(
            "tls.keystore-password-file",
            Forms.FILE,
            Forms.ROOTED,
            "The file whose first line is the password of tls.keystore");

    /** Source: requirements S-13. */
    public static final Setting<Duration> SELF_CHECK_EVERY = Setting.span(
            "self-check.every",
            "1d",
            "How often the installation verifies its own record from the first entry to the last");

    /** Source: requirements S-13. */
    public static final Setting<Integer> SELF_CHECK_LOAD = Setting.whole(
            "self-check.load",
            1,
            100,
            25,
            "The share of the time, in percent, that the self-check works; the rest it waits, so that nobody waits for it");

    /** How often checkpoints leave the installation. */
    public static final Setting<Duration> CHECKPOINT_EVERY =
            Setting.span("checkpoint.every", "1h", "How often the signed ends of the logs are exported");

    /** Where checkpoints are written to. */
    public static final Setting<Optional<String>> CHECKPOINT_FOLDER = Setting.text(
            "checkpoint.folder",
            "the absolute path of a folder",
            Pattern.compile("(/|[A-Za-z]:[\\\\/]).{1,400}"),
            "Where checkpoints are written to, a file each that is never written again, best on another machine's disk; otherwise"
                    + " `checkpoints` in the folder of the installation");

    private static final String COLLECTOR_FORM = "udp://host:514, tcp://host:514 or tls://host:6514";
    private static final Pattern COLLECTOR =
            Pattern.compile("(udp|tcp|tls)://([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\]):[0-9]{1,5}");

    /** Source: RFC 5424, RFC 5425, RFC 5426, RFC 6587. */
    public static final Setting<List<String>> CHECKPOINT_SYSLOG = Setting.texts(
            "checkpoint.syslog", COLLECTOR_FORM, COLLECTOR, "To which syslog collectors checkpoints are sent");

    /** Source: RFC 5425 section 4.2, RFC 7468. */
    public static final Setting<Optional<String>> SYSLOG_AUTHORITY = Setting.text(
            "syslog.authority",
            "the absolute path of a file",
            Pattern.compile("(/|[A-Za-z]:[\\\\/]).{1,400}"),
            "The certificates of the authorities, in PEM, that vouch for syslog collectors which TLS reaches; only these are then"
                    + " believed. Without it those that Java believes");

    /** Source: RFC 5424, RFC 5425, RFC 5426, RFC 6587; IEC 62443-3-3 SR 6.1 (audit log accessibility). */
    public static final Setting<List<String>> SIEM = Setting.texts(
            "siem.syslog",
            COLLECTOR_FORM,
            COLLECTOR,
            "To which syslog collectors every entry of the access log is sent, in order, each at least once; a collector that was"
                    + " away gets what it missed. By UDP nobody says what arrived");

    /** See {@link #SIEM}. */
    public static final Setting<SiemForm> SIEM_FORM = Setting.choice(
            "siem.form",
            SiemForm.class,
            SiemForm.CEF,
            "Whether entries are sent in the Common Event Format or as JSON");

    private static final String RECIPIENT_FORM = "the public key of an age identity, age1 and 58 letters and digits";

    /** Source: requirements S-06. */
    public static final Setting<List<String>> BACKUP_RECIPIENTS = Setting.texts(
            "backup.recipients",
            RECIPIENT_FORM,
            Forms.RECIPIENT,
            "Who can decrypt backups. Without one, none is written");

    /** Source: requirements S-06. */
    public static final Setting<List<String>> BACKUP_FOLDERS = Setting.texts(
            "backup.folders",
            Forms.FOLDER,
            Forms.ROOTED,
            "Where backups are put: a folder on a second disk, a share, a folder that another account pulls from. Each has to be there");

    /** Source: requirements S-06. */
    public static final Setting<List<String>> BACKUP_ONCE_FOLDERS = Setting.texts(
            "backup.once-folders",
            Forms.FOLDER,
            Forms.ROOTED,
            "The same for media that take new files only: object locks, one-way links. Nothing there is listed, read, renamed or"
                    + " deleted");

    /** Source: requirements S-06. */
    public static final Setting<Duration> BACKUP_EVERY =
            Setting.span("backup.every", "1d", "How often a backup is written, once recipients and folders are chosen");

    /** Retention. */
    public static final Setting<Integer> BACKUP_KEEP_NEWEST = Setting.whole(
            "backup.keep-newest",
            0,
            100_000,
            0,
            "How many backups are kept in each of backup.folders; 0 sets no bound. With backup.keep-days, only what is beyond"
                    + " both is deleted, and the newest never is");

    /** Retention. */
    public static final Setting<Integer> BACKUP_KEEP_DAYS = Setting.whole(
            "backup.keep-days",
            0,
            36_500,
            0,
            "For how many days backups are kept in backup.folders; 0 sets no bound, so that nothing is ever deleted as usual");

    /** Source: requirements S-06 (restore drill). */
    public static final Setting<Duration> REHEARSAL_EVERY = Setting.span(
            "backup.rehearsal-every",
            "1d",
            "How often the newest backup is restored into a scratch database and verified");

    /** Source: requirements S-06 (restore drill). */
    public static final Setting<Optional<String>> BACKUP_REHEARSAL_IDENTITY = Setting.text(
            "backup.rehearsal-identity",
            Forms.FILE,
            Forms.ROOTED,
            "The age identity with which rehearsals decrypt. Without one, each backup has a further recipient whose identity"
                    + " the server keeps in its memory only, until the next backup or its end");

    /** Source: requirements S-05. */
    public static final Setting<List<String>> KEYS_RECIPIENTS = Setting.texts(
            "keys.recipients",
            RECIPIENT_FORM,
            Forms.RECIPIENT,
            "Who can decrypt copies of the key file; other people than backup.recipients, if a backup alone must not open"
                    + " artifacts");

    /** Source: requirements S-05. */
    public static final Setting<List<String>> KEYS_FOLDERS = Setting.texts(
            "keys.folders",
            Forms.FOLDER,
            Forms.ROOTED,
            "Where a copy of the key file is put with a backup whenever the keys have changed; nothing is deleted there");

    /** Source: requirements S-08. */
    public static final Setting<List<String>> SNAPSHOT_RECIPIENTS = Setting.texts(
            "snapshot.recipients", RECIPIENT_FORM, Forms.RECIPIENT, "Which responders can decrypt the incident sheet");

    /** Source: requirements S-08. */
    public static final Setting<List<String>> SNAPSHOT_FOLDERS = Setting.texts(
            "snapshot.folders",
            Forms.FOLDER,
            Forms.ROOTED,
            "Where incident sheets are put. Each has to be there; nothing is deleted");

    /** Source: requirements S-08. */
    public static final Setting<Duration> SNAPSHOT_EVERY = Setting.span(
            "snapshot.every", "1d", "How often an incident sheet is written, once folders and readers are chosen");

    /** Source: requirements annex D (definitive record items are AMBER+STRICT as usual). */
    public static final Setting<Tlp> SNAPSHOT_LABEL = Setting.choice(
            "snapshot.label",
            Tlp.class,
            Tlp.AMBER_STRICT,
            "The Traffic Light Protocol label that the incident sheet bears at least; it bears a stricter one if something that"
                    + " it names does");

    /** Source: requirements S-08. */
    public static final Setting<Optional<String>> SNAPSHOT_PASSWORD_FILE = Setting.text(
            "snapshot.password-file",
            Forms.FILE,
            Forms.ROOTED,
            "A file with a password of at least 16 characters: the sheet is put there as PDF encrypted under it (AES-256) too, for"
                    + " responders without age");

    /** Source: requirements S-04. */
    public static final Setting<Integer> EXPORT_ALONE = Setting.whole(
            "export.subjects-without-second-person",
            0,
            1_000_000,
            500,
            "How many subjects somebody may take out of the record within a day without another person having approved it");

    /** Source: requirements S-04 (approval for full-site exports). */
    public static final Setting<Boolean> EXPORT_WHOLE_PLANT_ALONE = Setting.flag(
            "export.whole-plant-without-second-person",
            false,
            "Whether somebody may export every kind of the whole plant without another person having approved it, if it is small enough");

    /** Source: requirements S-04. */
    public static final Setting<Duration> EXPORT_ALLOWED_FOR = Setting.span(
            "export.allowed-for", "1d", "For how long an export that another person approved can be fetched, once");

    /** Source: IEC 62443-3-3 SR 6.2 (continuous monitoring). */
    public static final Setting<Boolean> METRICS = Setting.flag(
            "metrics",
            false,
            "Whether figures for Prometheus are served: at /api/metrics to API tokens with the scope monitor, at /metrics to"
                    + " the addresses of metrics.from");

    /** See {@link #METRICS}. */
    public static final Setting<List<String>> METRICS_FROM = Setting.texts(
            "metrics.from",
            "an IP address",
            Pattern.compile("[0-9a-fA-F.:]{2,45}"),
            "From which addresses /metrics is read without an API token. Behind a proxy every request comes from the proxy");

    /** Source: requirements S-06. */
    public static final Setting<Integer> DISK_FREE = Setting.whole(
            "health.disk-free",
            1,
            90,
            10,
            "Of how much free disk, in percent, the health page warns; below a quarter of that it says that it has failed");

    /** Source: Elastic Common Schema. */
    public static final Setting<LogForm> LOG_FORM = Setting.choice(
            "log.form",
            LogForm.class,
            LogForm.TEXT,
            "How the server writes its own log to standard error: as text, or a line of JSON for each event");

    /** Source: requirements P3-04. */
    public static final Setting<Combination> CRITICALITY_COMBINATION = Setting.choice(
            "criticality.combination",
            Combination.class,
            Combination.MAXIMUM,
            "How the axes of criticality (business, safety, security) and the rating of the owner's register make one: the highest of"
                    + " them, or the register's and else their mean, rounded up and never below safety");

    private static final List<Setting<?>> OWN = List.of(
            SECOND_FACTOR,
            SESSION_IDLE,
            SESSION_LONGEST,
            SESSIONS_MOST,
            LOCK_AFTER,
            LOCKED_FOR,
            STEP_UP_WITHIN,
            TOKEN_DAYS,
            PUBLIC_ADDRESS,
            TLS,
            TLS_CERTIFICATE,
            TLS_KEY,
            TLS_KEYSTORE,
            TLS_KEYSTORE_PASSWORD_FILE,
            SELF_CHECK_EVERY,
            SELF_CHECK_LOAD,
            CHECKPOINT_EVERY,
            CHECKPOINT_FOLDER,
            CHECKPOINT_SYSLOG,
            SYSLOG_AUTHORITY,
            SIEM,
            SIEM_FORM,
            BACKUP_RECIPIENTS,
            BACKUP_FOLDERS,
            BACKUP_ONCE_FOLDERS,
            BACKUP_EVERY,
            BACKUP_KEEP_NEWEST,
            BACKUP_KEEP_DAYS,
            REHEARSAL_EVERY,
            BACKUP_REHEARSAL_IDENTITY,
            KEYS_RECIPIENTS,
            KEYS_FOLDERS,
            SNAPSHOT_RECIPIENTS,
            SNAPSHOT_FOLDERS,
            SNAPSHOT_EVERY,
            SNAPSHOT_LABEL,
            SNAPSHOT_PASSWORD_FILE,
            EXPORT_ALONE,
            EXPORT_WHOLE_PLANT_ALONE,
            EXPORT_ALLOWED_FOR,
            METRICS,
            METRICS_FROM,
            DISK_FREE,
            LOG_FORM,
            CRITICALITY_COMBINATION);

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = Stream.of(
                    ListenSettings.ALL,
                    OWN,
                    PeopleSettings.ALL,
                    LimitSettings.ALL,
                    ConfirmationSettings.ALL,
                    WebhookSettings.ALL,
                    SiteSettings.ALL)
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    /** The reference page. */
    public static String page() {
        StringBuilder page =
                new StringBuilder("# Settings\n\nGenerated from `server.settings.Catalogue`. An installation"
                        + " chooses in the file `settings.properties` in its folder, a line `name = value` each; what it does not"
                        + " choose is as usual.\n\n| name | value | usual | meaning |\n| --- | --- | --- | --- |\n");
        for (Setting<?> setting : ALL) {
            page.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(setting.form().replace("|", "\\|"))
                    .append(" | ")
                    .append(setting.standard().isEmpty() ? "nothing" : "`" + setting.standard() + "`")
                    .append(" | ")
                    .append(setting.meaning().replace("|", "\\|"))
                    .append(" |\n");
        }
        return page.toString();
    }
}
