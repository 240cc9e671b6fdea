package org.asbuilt.server.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.LimitSettings;
import org.asbuilt.server.settings.Setting;

/**
 * Every bound on requests, and the reference page of them. What importers read is bounded besides: {@code importers.Limits}. Source: IEC
 * 62443-3-3 SR 7.1 (denial of service protection), SR 7.2 (resource management).
 */
public final class Limits {
    /** The longest body of a request that is no upload, in bytes. */
    public static final long BODY = 16L << 20;

    /** The most files of one upload. */
    public static final int FILES = 1000;

    /** The most works of one person that run or wait. */
    public static final int JOBS_OF_A_PERSON = 20;

    /** The most works that run or wait. */
    public static final int JOBS = 200;

    /** The most rows of a page of a list. */
    public static final int ROWS = 1000;

    private static final String UPLOAD = "8GB";
    private static final String HEADER = "16KB";
    private static final int PARAMETERS = 1000;
    private static final int CONNECTIONS = 1000;
    private static final int QUEUE = 100;
    private static final int THREADS = 100;
    private static final String SLOW = "20s";

    /** All of them, in the order of the reference page. */
    public static final List<Limit> ALL = List.of(
            chosen(
                    "requests of a person or API token",
                    LimitSettings.PERSON,
                    "429 `too-many-requests` with `Retry-After`"),
            chosen("requests from an address, also for files of the interface", LimitSettings.ADDRESS, "the same"),
            new Limit("body of a request that is no upload", (BODY >> 20) + " MiB", "413 `too-long`"),
            new Limit("files of one upload together", UPLOAD, "413 `too-long`"),
            new Limit("files and fields of one upload", Integer.toString(FILES), "413 `too-long`"),
            new Limit("address and headers of a request", HEADER, "400 or 431, and the connection is closed"),
            new Limit("parameters of a request", Integer.toString(PARAMETERS), "400"),
            new Limit(
                    "rows of a page of a list", Integer.toString(ROWS), "so many come, with the key of the next page"),
            new Limit("works of a person that run or wait", Integer.toString(JOBS_OF_A_PERSON), "429 `too-many-jobs`"),
            new Limit("works of all that run or wait", Integer.toString(JOBS), "429 `too-many-jobs`"),
            new Limit("connections", Integer.toString(CONNECTIONS), QUEUE + " more wait, the others are turned away"),
            new Limit("requests that are worked on at once", Integer.toString(THREADS), "the others wait"),
            new Limit("silence while a request is sent, or between two", SLOW, "the connection is closed"),
            chosen("sessions of a person", Catalogue.SESSIONS_MOST, "the one that was used longest ago ends"),
            chosen("failed attempts to sign in", Catalogue.LOCK_AFTER, "429 `locked-out`; slower and slower before"));

    private Limits() {}

    /** Those that the web server keeps, as its properties. */
    public static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.servlet.multipart.max-file-size", UPLOAD);
        properties.put("spring.servlet.multipart.max-request-size", UPLOAD);
        properties.put("server.max-http-request-header-size", HEADER);
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        properties.put("server.tomcat.max-part-count", FILES);
        properties.put("server.tomcat.max-part-header-size", "4KB");
        properties.put("server.tomcat.max-parameter-count", PARAMETERS);
        // What is a little too long is read and thrown away, so that the client reads the answer.
        properties.put("server.tomcat.max-swallow-size", "32MB");
        properties.put("server.tomcat.max-connections", CONNECTIONS);
        properties.put("server.tomcat.accept-count", QUEUE);
        properties.put("server.tomcat.threads.max", THREADS);
        properties.put("server.tomcat.connection-timeout", SLOW);
        return properties;
    }

    /** The reference page. */
    public static String page() {
        StringBuilder page =
                new StringBuilder("# Limits\n\nGenerated from `server.limits.Limits`. A number that is a setting is"
                        + " chosen in `settings.properties`; the others are the same everywhere.\n\n"
                        + "| what | at most | beyond |\n| --- | --- | --- |\n");
        ALL.forEach(limit -> page.append("| ")
                .append(limit.what())
                .append(" | ")
                .append(limit.value())
                .append(" | ")
                .append(limit.beyond())
                .append(" |\n"));
        return page.toString();
    }

    private static Limit chosen(String what, Setting<Integer> setting, String beyond) {
        return new Limit(what, "`" + setting.name() + "`, as usual " + setting.standard(), beyond);
    }
}
