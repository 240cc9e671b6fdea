package org.asbuilt.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as it is sent, with the headers by which a receiver knows from whom it is and that it was not altered. Source: Standard
 * Webhooks 1.0.
 *
 * @param id the same for the same entry, however often it is sent
 * @param body the message as JSON
 */
record WebhookMessage(String id, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ALGORITHM = "HmacSHA256";

    static WebhookMessage of(WebhookBody body) {
        return new WebhookMessage(body.id(), MAPPER.writeValueAsString(body));
    }

    /** The headers, signed for a moment; receivers refuse what is signed for another than about now. */
    Map<String, String> headers(String secret, Instant now) {
        String second = Long.toString(now.getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                WebhookHeader.ID.text(),
                id,
                WebhookHeader.TIMESTAMP.text(),
                second,
                WebhookHeader.SIGNATURE.text(),
                "v1," + signature(secret, id + "." + second + "." + body));
    }

    private static String signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is in every Java", e);
        }
    }
}
