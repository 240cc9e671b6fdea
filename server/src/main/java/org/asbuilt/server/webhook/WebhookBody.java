package org.asbuilt.server.webhook;

import java.time.Instant;
import org.asbuilt.server.view.Happening;

/**
 * What a receiver is told: what happened, and about which change or import. It says nothing of the plant: who wants to know more asks, with
 * rights of their own. Source: Standard Webhooks 1.0, payload structure.
 *
 * @param type what happened, a word that does not change; receivers answer 200 to one that they do not know, and pass over it
 * @param timestamp when it happened, by the record's clock
 * @param data about what
 */
public record WebhookBody(String type, Instant timestamp, Data data) {
    /**
     * About what something happened.
     *
     * @param number the number of its entry in the journal, from 1; that of the next message is higher
     * @param about what the type says that it names, for example a change; `all` where that is nothing but the record
     * @param installation the installation that tells, as it is named in its signatures
     */
    public record Data(long number, String about, String installation) {}

    /** What is told of something that happened in an installation. */
    public static WebhookBody of(Happening happening, String installation) {
        return new WebhookBody(
                happening.type().text(), happening.at(), new Data(happening.number(), happening.about(), installation));
    }

    /** By which a receiver knows what it was told before: the same however often it is sent. */
    public String id() {
        return data.installation() + "-" + data.number();
    }
}
