package org.asbuilt.server.webhook;

/** The headers by which a receiver knows from whom a message is, that nobody altered it and whether it has it. Source: Standard Webhooks 1.0. */
public enum WebhookHeader {
    /** What is told, by name. */
    ID(
            "webhook-id",
            "The same however often a message is sent: what was taken under it is not taken again.",
            "asbuilt/5a1c09f2d6f34b7e-93"),
    /** When it is sent. */
    TIMESTAMP(
            "webhook-timestamp",
            "The second at which it is sent, since 1970; receivers refuse what was sent more than a few minutes ago.",
            "1795767300"),
    /** That nobody altered it. */
    SIGNATURE(
            "webhook-signature",
            "`v1,` and the HMAC-SHA256 in Base64 of id, timestamp and body with dots between them, under the secret in"
                    + " `webhook.secret-file`.",
            "v1,Q9AQLZSWjzg6mfC4TX6VeJ6gpJ3HsRiHaz3mqXWHbKc=");

    private final String text;
    private final String sentence;
    private final String example;

    WebhookHeader(String text, String sentence, String example) {
        this.text = text;
        this.sentence = sentence;
        this.example = example;
    }

    /** Its name on the wire. */
    public String text() {
        return text;
    }

    /** What it is for. */
    public String sentence() {
        return sentence;
    }

    /** How it looks. */
    public String example() {
        return example;
    }
}
