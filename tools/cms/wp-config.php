<?php
// The settings of WordPress for ./dev cms. wordpress.mjs says by variables where the database and this folder are.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('CMS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('CMS_ADDRESS'));
define('WP_SITEURL', getenv('CMS_ADDRESS'));
define('WP_DEFAULT_THEME', 'twentytwentythree');
define('WPMU_PLUGIN_DIR', getenv('CMS_FOLDER') . '/must-use');
// Nothing is asked for outside of this machine.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, $name);
}
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
