package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Statements;
import org.asbuilt.server.view.ImportView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people know. */
@RestController
public class StatementApi {
    private final FrontOffice office;

    /** The statements to that office. */
    public StatementApi(FrontOffice office) {
        this.office = office;
    }

    /** Takes in what the person who is signed in states: it becomes a source with claims under their name. */
    @Needs(value = Permission.IMPORT, action = "statements.take")
    @PostMapping("/api/statements")
    @ResponseStatus(HttpStatus.CREATED)
    public ImportView state(@RequestBody Statements.Words body, HttpServletRequest request) {
        return office.statements().take(Gate.person(request), body);
    }
}
