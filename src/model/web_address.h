// Where a published issue stands on the web, if its publication says where its public archive is.
#pragma once

#include <string>
#include <string_view>

#include "model/publication.h"

namespace kanyin {

/// True for `https://host/folder/` or `http://…`, in letters that an address may have, with nothing
/// behind the folder.
bool is_site_address(std::string_view text);

/// The folder of an issue, `issues/2012-03/` below the publication's address; it begins with the
/// page of the printing that is current. Empty if the publication has no address.
std::string issue_address(const Publication& publication, std::string_view issue);

/// The PDF of the printing that is current. Empty if the publication has no address.
std::string pdf_address(const Publication& publication, std::string_view issue);

/// A picture of any of its printings, which the site keeps as a file. Empty if the publication has
/// no address.
std::string picture_address(const Publication& publication, std::string_view issue,
                            std::string_view file);

}  // namespace kanyin
