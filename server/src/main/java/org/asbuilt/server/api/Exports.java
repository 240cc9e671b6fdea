package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands files out of the record: every endpoint that does, does it here. Source: requirements S-04. */
@Component
class Exports {
    private static final String ASKED = "export";
    private final FrontOffice office;

    /**
     * How a file is called on the way.
     *
     * @param type its media type
     * @param name its name
     */
    record Form(String type, String name) {}

    Exports(FrontOffice office) {
        this.office = office;
    }

    /** What is asked for, without the name under which it was let: so it stands in the register. */
    static String what(HttpServletRequest request) {
        String query = request.getQueryString();
        return what(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The same of an address without its host. */
    static String what(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(ASKED)
                .build()
                .toUriString();
    }

    /**
     * Hands something out, and enters it in the register before.
     *
     * @throws Refusal if another person has to let it first
     */
    void hand(
            Disclosures.Export export,
            Form form,
            Disclosures.Content content,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String person = Gate.person(request).user();
        switch (office.disclosures().hand(person, export, Optional.ofNullable(request.getParameter(ASKED)), content)) {
            case Disclosures.Outcome.Withheld withheld ->
                throw new Refusal(
                        HttpStatus.FORBIDDEN,
                        withheld.code(),
                        withheld.why(),
                        Map.of(
                                "what", export.what(),
                                "subjects", export.subjects(),
                                "label", Disclosures.text(export.label())));
            case Disclosures.Outcome.Ready ready -> {
                try {
                    response.setContentType(form.type());
                    response.setHeader("X-Label", Disclosures.text(ready.label()));
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(form.name())
                                    .build()
                                    .toString());
                    response.setContentLengthLong(Files.size(ready.file()));
                    Files.copy(ready.file(), response.getOutputStream());
                } finally {
                    Disclosures.discard(ready.file());
                }
            }
        }
    }
}
