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
import org.springframework.web.filter.ShallowEtagHeaderFilter;
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

    /** The name under which it was let. */
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ASKED));
    }

    /** It does not leave: why, and of what that is said. */
    static Refusal refusal(Disclosures.Outcome.Withheld withheld, Disclosures.Export export) {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                withheld.code(),
                withheld.why(),
                Map.of(
                        "what", export.what(),
                        "subjects", export.subjects(),
                        "label", Disclosures.text(export.label())));
    }

    /**
     * Hands something out, and enters it in the register before.
     *
     * @throws Refusal if another person has to approve it first
     */
    void hand(
            Disclosures.Export export,
            Form form,
            Disclosures.Content content,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String person = Gate.person(request).user();
        switch (office.disclosures().hand(person, export, asked(request), content)) {
            case Disclosures.Outcome.Withheld withheld -> throw refusal(withheld, export);
            case Disclosures.Outcome.Leaves leaves -> {
                try {
                    // A file may be larger than the memory: it is not kept to be tagged.
                    ShallowEtagHeaderFilter.disableContentCaching(request);
                    response.setContentType(form.type());
                    response.setHeader("X-Label", Disclosures.text(export.label()));
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(form.name())
                                    .build()
                                    .toString());
                    response.setContentLengthLong(Files.size(leaves.file().path()));
                    Files.copy(leaves.file().path(), response.getOutputStream());
                } finally {
                    leaves.file().discard();
                }
            }
        }
    }
}
