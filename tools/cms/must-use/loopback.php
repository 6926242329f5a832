<?php
// WordPress asks no host of its own network for oEmbed, and knows few ports. Here all is on the loopback interface.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, (int) getenv('CMS_SITE_PORT')]);
// The line that an administrator would put into the template, on the pages that ask for it.
add_action('wp_head', function () {
    if (isset($_GET['zeile'])) {
        echo getenv('CMS_LINE');
    }
});
