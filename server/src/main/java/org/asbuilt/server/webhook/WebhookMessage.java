package org.asbuilt.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asbuilt.server.view.Happening;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a receiver is told, and the headers by which it knows from whom and that it was not altered. It names the change or import and says
 * nothing of the plant: who wants to know more asks, with rights of their own. Source: Standard Webhooks 1.0.
 *
 * @param id the same for the same entry, however often it is sent
 * @param body the message as JSON
 */
record WebhookMessage(String id, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ALGORITHM = "HmacSHA256";

    private record Data(long number, String about, String installation) {}

    private record Body(String type, String timestamp, Data data) {}

    static WebhookMessage of(Happening happening, String installation) {
        return new WebhookMessage(
                installation + "-" + happening.number(),
                MAPPER.writeValueAsString(new Body(
                        happening.type(),
                        happening.at().toString(),
                        new Data(happening.number(), happening.about(), installation))));
    }

    /** The headers, signed for a moment; receivers refuse what is signed for another than about now. */
    Map<String, String> headers(String secret, Instant now) {
        String second = Long.toString(now.getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                second,
                "webhook-signature",
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
