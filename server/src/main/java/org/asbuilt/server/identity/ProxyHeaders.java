package org.asbuilt.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes from the proxies that the settings name who asks, by which protocol and for which host; what anybody else says of that is as if it
 * were not there. It stands before everything else, so that access log, throttle and links have one and the same address. Source: RFC
 * 7239 section 8.1 (a header that anybody can send).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProxyHeaders extends OncePerRequestFilter {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final Pattern NAME =
            Pattern.compile("(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])(:(?<port>[0-9]{1,5}))?");
    /** An address, where a proxy says it, also with a port behind it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\[(?<six>[0-9a-fA-F:.]{2,45})\\](:[0-9]+)?|(?<four>[0-9.]{7,15})(:[0-9]+)?|(?<bare>[0-9a-fA-F:.]{2,45})");

    private final List<AddressRange> trusted;

    /** Believes those proxies. */
    public ProxyHeaders(Settings settings) {
        trusted = settings.get(PeopleSettings.TRUSTED_PROXIES).stream()
                .map(AddressRange::parse)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                isTrusted(request.getRemoteAddr()) ? new Forwarded(request, origin(request)) : request, response);
    }

    /** The nearest address that is no trusted proxy's; what stands before it, its holder may have made up. */
    private String origin(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(FOR)).forEach(line -> hops.addAll(Arrays.asList(line.split(",", -1))));
        String nearest = request.getRemoteAddr();
        for (String hop : hops.reversed()) {
            Optional<String> address = address(hop.strip());
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!isTrusted(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }

    private static Optional<String> address(String hop) {
        Matcher matcher = ADDRESS.matcher(hop);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group("six"))
                        .or(() -> Optional.ofNullable(matcher.group("four")))
                        .or(() -> Optional.ofNullable(matcher.group("bare")))
                        .filter(AddressRange::isAddress)
                : Optional.empty();
    }

    /** The value that the nearest proxy said. */
    private static Optional<String> said(HttpServletRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** A request as the browser made it of the proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {
        private static final int HTTPS = 443;
        private static final int HTTP = 80;
        private final String from;
        private final Optional<String> protocol;
        private final Optional<Matcher> host;

        Forwarded(HttpServletRequest request, String from) {
            super(request);
            this.from = from;
            protocol = said(request, PROTOCOL).filter(text -> text.equals("https") || text.equals("http"));
            host = said(request, HOST).map(NAME::matcher).filter(Matcher::matches);
        }

        @Override
        public String getRemoteAddr() {
            return from;
        }

        @Override
        public String getRemoteHost() {
            return from;
        }

        @Override
        public String getScheme() {
            return protocol.orElseGet(super::getScheme);
        }

        @Override
        public boolean isSecure() {
            return protocol.map("https"::equals).orElseGet(super::isSecure);
        }

        @Override
        public String getServerName() {
            return host.map(name -> name.group("host")).orElseGet(super::getServerName);
        }

        @Override
        public int getServerPort() {
            return host.map(name -> Optional.ofNullable(name.group("port"))
                            .map(digits -> Integer.parseInt(digits, 10))
                            .orElse(isSecure() ? HTTPS : HTTP))
                    .orElseGet(super::getServerPort);
        }
    }
}
