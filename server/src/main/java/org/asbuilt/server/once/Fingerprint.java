package org.asbuilt.server.once;

import jakarta.servlet.http.HttpServletRequest;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What tells what is asked from everything else: the address with its query, and the body. Of an upload these are its fields and files,
 * for what stands between them differs each time.
 */
final class Fingerprint {
    private final DataOutputStream out;
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    /** That of a request; 64 hexadecimal digits. */
    static String of(HttpServletRequest request) {
        try {
            Fingerprint print = new Fingerprint();
            print.add(request.getMethod());
            print.add(request.getRequestURI());
            print.add(request.getQueryString() == null ? "" : request.getQueryString());
            MultipartHttpServletRequest upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            Rereadable plain = WebUtils.getNativeRequest(request, Rereadable.class);
            if (upload != null) {
                print.addParts(upload);
            } else if (plain != null) {
                print.out.write(plain.body());
            }
            return HexFormat.of().formatHex(print.digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addParts(MultipartHttpServletRequest upload) throws IOException {
        for (Map.Entry<String, List<MultipartFile>> named :
                upload.getMultiFileMap().entrySet()) {
            for (MultipartFile file : named.getValue()) {
                add(named.getKey());
                add(String.valueOf(file.getOriginalFilename()));
                out.writeLong(file.getSize());
                try (InputStream in = file.getInputStream()) {
                    in.transferTo(out);
                }
            }
        }
        for (Map.Entry<String, String[]> field : new TreeMap<>(upload.getParameterMap()).entrySet()) {
            for (String value : field.getValue()) {
                add(field.getKey());
                add(value);
            }
        }
    }

    /** With its length, so that two texts are never taken for two others. */
    private void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
