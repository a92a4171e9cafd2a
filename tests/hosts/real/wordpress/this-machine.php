<?php
/* Plugin Name: This machine only. Lets WordPress fetch from a story on this machine, and from nowhere else. */
add_filter('http_request_host_is_external', fn ($external, $host) => $external || $host === 'localhost', 10, 2);
add_filter('http_allowed_safe_ports', fn ($ports, $host, $address) => [...$ports, (int) parse_url($address, PHP_URL_PORT)], 10, 3);
add_filter('https_ssl_verify', '__return_false');
add_filter('pre_http_request', fn ($answer, $request, $address) => parse_url($address, PHP_URL_HOST) === 'localhost' ? $answer : new WP_Error('away', 'Only this machine is asked.'), 10, 3);
