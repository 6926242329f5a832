<?php
// Sets WordPress up and makes posts, as their author's rights allow. Reads a list of `{ author, title, content }` from the standard
// input, and prints the addresses of the posts, and what WordPress has kept of each, in the same order.
define('WP_INSTALLING', true);
$folder = $argv[1];
$_SERVER += ['HTTP_HOST' => parse_url(getenv('CMS_ADDRESS'), PHP_URL_HOST), 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/'];
(new mysqli('localhost', 'root', '', '', 0, getenv('CMS_SOCKET')))->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4');
// WordPress would send a letter.
function wp_new_blog_notification() {}
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Eine andere Website', 'administrator', 'administrator@example.org', true, '', 'geheim');
foreach (['editor', 'author'] as $role) {
    wp_insert_user(['user_login' => $role, 'user_pass' => 'geheim', 'role' => $role]);
}
$made = [];
foreach (json_decode(stream_get_contents(STDIN)) as $post) {
    // Sets the filters for HTML too, which depend on the rights.
    wp_set_current_user(get_user_by('login', $post->author)->ID);
    $id = wp_insert_post(wp_slash(['post_title' => $post->title, 'post_content' => $post->content, 'post_status' => 'publish']), true);
    if (is_wp_error($id)) {
        throw new Exception($id->get_error_message());
    }
    $made[] = ['address' => get_permalink($id), 'kept' => get_post($id)->post_content];
}
echo "\n", json_encode($made);
