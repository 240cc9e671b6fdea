package org.asbuilt.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.asbuilt.server.problem.Problems;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The filters before the gate: forged requests are refused, and every answer carries the headers that browsers obey. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration implements WebMvcConfigurer {
    /** Scripts only from our own files. Mantine writes its theme into a style element, hence inline styles. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** How long browsers remember to come by TLS only. Source: RFC 6797. */
    private static final long YEAR_SECONDS = 31_536_000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Gate gate;

    /** Puts that gate before every endpoint. */
    public SecurityConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    /** The chain of filters. */
    @Bean
    public SecurityFilterChain filters(HttpSecurity http, Problems problems, Settings settings) {
        boolean tlsBefore = settings.get(Catalogue.PUBLIC_ADDRESS).isPresent();
        http.csrf(csrf -> csrf.csrfTokenRepository(cookies(tlsBefore))
                        .csrfTokenRequestHandler(new TokenInHeader())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::canBeForged))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) -> problems.write(
                                response,
                                new Refusal(
                                        HttpStatus.FORBIDDEN,
                                        "forged-request",
                                        "the header X-XSRF-TOKEN does not repeat the cookie XSRF-TOKEN"))))
                .headers(headers -> headers(headers, tlsBefore))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** Nobody signs in with Spring's own user, which it would otherwise invent. */
    @Bean
    public UserDetailsService nobody() {
        return user -> {
            throw new UsernameNotFoundException(user);
        };
    }

    /** A request can be forged that alters something and that a browser would send by itself with a cookie of ours. */
    private static boolean canBeForged(HttpServletRequest request) {
        boolean byProgram = Tokens.isShown(request) && Sessions.secret(request).isEmpty();
        return !byProgram && !READING.contains(request.getMethod());
    }

    /** Browsers apply it to all ports of a name: at localhost it would shut out what else is served there without TLS. */
    private static boolean isEncrypted(HttpServletRequest request, boolean tlsBefore) {
        return (request.isSecure() || tlsBefore) && !request.getServerName().equals("localhost");
    }

    private static CookieCsrfTokenRepository cookies(boolean tlsBefore) {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict");
            if (tlsBefore) {
                cookie.secure(true);
            }
        });
        return cookies;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean tlsBefore) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), usb=()"))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)
                        .maxAgeInSeconds(YEAR_SECONDS)
                        .requestMatcher(request -> isEncrypted(request, tlsBefore)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                .CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Takes the token from the header only: reading a form field would mean to read an upload of a stranger. */
    private static final class TokenInHeader extends CsrfTokenRequestAttributeHandler {
        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> deferred) {
            super.handle(request, response, deferred);
            // Read once, so that the cookie goes out with the first answer.
            deferred.get().getToken();
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return request.getHeader(token.getHeaderName());
        }
    }
}
