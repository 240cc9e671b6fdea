package org.asbuilt.importers.bom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/**
 * What a CycloneDX bill says of an algorithm, certificate, protocol or key: never what a key or another secret is. Source:
 * CycloneDX 1.6, cryptoProperties.
 */
final class CycloneCrypto {
    private static final Map<String, String> ALGORITHM = names(
            "primitive", "primitive",
            "parameterSetIdentifier", "parameter set",
            "curve", "curve",
            "ellipticCurve", "curve",
            "mode", "mode",
            "padding", "padding",
            "algorithmFamily", "family",
            "executionEnvironment", "runs in",
            "implementationPlatform", "platform",
            "classicalSecurityLevel", "classical security level",
            "nistQuantumSecurityLevel", "NIST quantum security level");

    private static final Map<String, String> CERTIFICATE = names(
            "subjectName", "subject",
            "issuerName", "issuer",
            "serialNumber", "serial number",
            "notValidBefore", "valid from",
            "notValidAfter", "valid until",
            "certificateFormat", "format");

    private static final Map<String, String> MATERIAL = names(
            "type", "material",
            "state", "state",
            "size", "size",
            "format", "format",
            "creationDate", "created",
            "activationDate", "active from",
            "expirationDate", "valid until");

    private static final Map<String, String> PROTOCOL = names("type", "protocol", "version", "protocol version");

    private static final Set<String> REFERENCES = Set.of(
            "signatureAlgorithmRef",
            "subjectPublicKeyRef",
            "algorithmRef",
            "cryptoRefArray",
            "algorithms",
            "cryptoRef");

    private final Bill bill;
    private final Keys keys;

    CycloneCrypto(Bill bill, Keys keys) {
        this.bill = bill;
        this.keys = keys;
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    void say(String key, JsonNode crypto, String pointer) {
        Locus at = new Locus.Pointer(pointer);
        bill.detail(key, "kind of cryptography", Values.text(crypto, "assetType"), at);
        bill.detail(key, "OID", Values.text(crypto, "oid"), at);
        group(key, crypto.path("algorithmProperties"), ALGORITHM, pointer + "/algorithmProperties");
        for (String use : Values.texts(crypto.path("algorithmProperties").path("cryptoFunctions"))) {
            bill.detail(key, "used to", use, at);
        }
        group(key, crypto.path("certificateProperties"), CERTIFICATE, pointer + "/certificateProperties");
        JsonNode protocol = crypto.path("protocolProperties");
        group(key, protocol, PROTOCOL, pointer + "/protocolProperties");
        for (JsonNode suite : Values.list(protocol.path("cipherSuites"))) {
            bill.detail(key, "cipher suite", Values.text(suite, "name"), at);
            needs(key, suite, at);
        }
        JsonNode material = crypto.path("relatedCryptoMaterialProperties");
        group(key, material, MATERIAL, pointer + "/relatedCryptoMaterialProperties");
        bill.detail(key, "secured by", Values.text(material.path("securedBy"), "mechanism"), at);
        needs(key, material.path("securedBy"), at);
    }

    private void group(String key, JsonNode group, Map<String, String> names, String pointer) {
        names.forEach((field, name) -> {
            for (String text : Values.texts(group.path(field))) {
                bill.detail(key, name, text, new Locus.Pointer(pointer + "/" + field));
            }
        });
        needs(key, group, new Locus.Pointer(pointer));
    }

    private void needs(String key, JsonNode group, Locus at) {
        for (String field : REFERENCES.stream().sorted().toList()) {
            List<String> references = Values.texts(group.path(field));
            for (String reference : references) {
                keys.key(reference).ifPresent(needed -> bill.component(key, "needs", needed, at));
            }
        }
    }
}
